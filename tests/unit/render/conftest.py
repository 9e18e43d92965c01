import pytest
from view_samples import FRAME, HTML, Render

from sitegen.model.routes import Page
from sitegen.model.views import Frame
from sitegen.render.environment import make_environment
from sitegen.render.render import render_page
from sitegen.render.theme import Theme, load_theme


@pytest.fixture(scope="session")
def theme(tmp_path_factory: pytest.TempPathFactory) -> Theme:
    return load_theme(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def render(theme: Theme) -> Render:
    environments = {}

    def render(template: str, view: object, address: str = "", frame: Frame = FRAME) -> str:
        environment = environments.setdefault(frame, make_environment(theme, frame, lambda digest: HTML))
        head = getattr(view, "head", None)
        address = address or (head.address if head else f"/{template}")
        return render_page(environment, Page(template=template, view=view), address).decode()

    return render
