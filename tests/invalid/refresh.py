"""Write the reports of today's sitegen into the cases: ``PYTHONPATH=src:tests python -m invalid.refresh``.

For when messages were improved on purpose. Read the diff: every line of it is what a writer will be told.
"""

from __future__ import annotations

import ast
import tempfile
from pathlib import Path

from invalid import groups
from invalid.case import Answer, Case, answer, answer_of_group, copy_with
from invalid.cases import FAMILIES
from sites import SMALL, build_site, write_site


def main() -> None:
    """Rewrite every report that has changed."""
    with tempfile.TemporaryDirectory() as folder:
        earlier = write_site(Path(folder) / "earlier", SMALL)
        build_site(earlier)
        for family, cases in FAMILIES.items():
            module = Path(__file__).with_name(f"{family}.py")
            source = module.read_text("utf-8")
            reports = {case.name: _answer(earlier, Path(folder) / case.name, case).report for case in cases}
            module.write_text(rewritten(source, reports), "utf-8")
        module = Path(groups.__file__)
        told = {case.name: answer_of_group(Path(folder) / case.name, case) for case in groups.CASES}
        module.write_text(rewritten(module.read_text("utf-8"), told), "utf-8")


def _answer(earlier: Path, site: Path, case: Case) -> Answer:
    copy_with(earlier, site, case)
    return answer(site, strict=case.strict)


def rewritten(source: str, reports: dict[str, str]) -> str:
    """Return the Python *source* with the literal after ``report=`` of each case replaced by its one of *reports*."""
    lines = source.splitlines(keepends=True)
    for name, node in reversed(list(_literals(ast.parse(source)))):
        assert node.end_lineno is not None and node.end_col_offset is not None
        text = reports[name].replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
        head = lines[node.lineno - 1].encode()[: node.col_offset].decode()
        tail = lines[node.end_lineno - 1].encode()[node.end_col_offset :].decode()
        lines[node.lineno - 1 : node.end_lineno] = [f'{head}"""\\\n{text}"""{tail}']
    return "".join(lines)


def _literals(tree: ast.Module) -> list[tuple[str, ast.expr]]:
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Case":
            given = {keyword.arg: keyword.value for keyword in node.keywords}
            found.append((ast.literal_eval(given["name"]), given["report"]))
    return sorted(found, key=lambda item: item[1].lineno)


if __name__ == "__main__":
    main()
