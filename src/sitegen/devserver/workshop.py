"""Builds the preview, one build after another, in a thread of its own: whatever changes meanwhile starts the next."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from urllib.parse import urlsplit

from sitegen.core.diagnostics import Diagnostic
from sitegen.core.progress import Progress, silent
from sitegen.devserver.shown import Result
from sitegen.pipeline.clock import today_in
from sitegen.pipeline.living import Living
from sitegen.pipeline.reading import read_settings
from sitegen.pipeline.request import Request

_PAUSE = 0.3
"""Seconds behind a build in which nothing else may happen before the rest of it is done."""

_PATIENCE = 5.0
"""Seconds that somebody waits at most for a build that is under way."""

Explain = Callable[[Exception], tuple[str, tuple[Diagnostic, ...]]]
"""Turns what stopped a build into a Chinese sentence and the problems behind it."""
Watch = Callable[[], AbstractContextManager[Progress]]
"""Opens something that is told how far a build is, and closes it behind the build."""


class Workshop:
    """Makes *request* whenever asked to, and hands each result to *deliver*, in its own thread.

    *clock* gives today's date in a time zone; *watch* shows how far each build is.
    """

    def __init__(
        self,
        request: Request,
        explain: Explain,
        deliver: Callable[[Result], object],
        clock: Callable[[str], date] = today_in,
        watch: Watch = lambda: nullcontext(silent),
    ) -> None:
        self._request = request
        self._living = Living(request)
        self._explain = explain
        self._deliver = deliver
        self._clock = clock
        self._watch = watch
        self._asked = threading.Event()
        self._idle = threading.Event()
        self._stopped = False
        self._timezone = ""
        self._day: date | None = None

    def start(self) -> None:
        """Begin with a first build."""
        self.ask()
        threading.Thread(target=self._run, name="workshop", daemon=True).start()

    def ask(self) -> None:
        """Ask for a build of what there is now; from any thread, at any time."""
        self._asked.set()

    def stop(self) -> None:
        """End the thread behind the build that it may be at."""
        self._stopped = True
        self.ask()

    def wait_for_rest(self) -> None:
        """Return once nothing is built, or after a while: whoever has time lets a build go first."""
        self._idle.wait(_PATIENCE)

    def look_at_clock(self) -> None:
        """Ask for a build where a new day has begun: what is scheduled for it appears."""
        if self._day is not None and self._day != self._clock(self._timezone):
            self.ask()

    def _run(self) -> None:
        while True:
            if not self._asked.is_set():
                self._idle.set()
            self._asked.wait()
            self._asked.clear()
            if self._stopped:
                self._idle.set()
                return
            self._idle.clear()
            self._deliver(self._make())
            # What nobody is looking at waits for a pause: the browser fetches the page meanwhile.
            if not self._asked.wait(_PAUSE) and (failed := self._finish()):
                self._deliver(failed)

    def _make(self) -> Result:
        begun = time.perf_counter()
        try:
            config = read_settings(self._request).config
            self._timezone, self._day = config.timezone, self._clock(config.timezone)
            with self._watch() as progress:
                outcome = self._living.build(self._day, progress)
        except Exception as error:
            return self._failed(error)
        return Result(
            published=outcome.published,
            changes=outcome.made + outcome.removed,
            seconds=time.perf_counter() - begun,
            problems=outcome.problems,
            base_path=urlsplit(config.base_url).path or "/",
            texts=self._living.texts if outcome.published else None,
        )

    def _finish(self) -> Result | None:
        """Finish what was begun; return why that failed, where it did."""
        try:
            refused = self._living.finish()
        except Exception as error:
            return self._failed(error)
        return Result(published=False, problems=refused.problems) if refused else None

    def _failed(self, error: Exception) -> Result:
        sentence, problems = self._explain(error)
        return Result(published=False, sentence=sentence, problems=problems)
