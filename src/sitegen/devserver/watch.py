"""Notices every save. livereload's own watcher polls, and drops what changes soon after a reload."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from livereload.watcher import Watcher
from watchfiles import Change, watch

from sitegen.core.sitefolder import ABOVE, CONFIG, CONTENT, GROUP, REVIEWS, SOURCES
from sitegen.load.layers import is_grouped, layers, siblings

# Milliseconds: the longest gathering of changes, the quiet that ends it, how often the threads look up.
_DEBOUNCE = 50
_STEP = 10
_TIMEOUT = 200

# What editors, Word and file managers drop beside the file that is being written.
_LITTER = re.compile(r"\..*|~\$.*|#.*#|.*~|.*\.(?:swp|swo|swx|tmp|bak)|4913|Thumbs\.db|desktop\.ini", re.IGNORECASE)

Callback = Callable[[], object]


class SiteWatcher(Watcher):  # type: ignore[misc]  # livereload has no types
    """Watches the sources of the site at *root*; ``start`` is told what to call."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        # The operating system names files by their real path.
        self._root = root.resolve()
        self._stopped = threading.Event()
        self._regrouped = threading.Event()

    def start(self, callback: Callback) -> bool:
        """Call *callback*, from a thread of the watcher, on every change from now on; True, as nothing need poll."""
        started = []
        for work in (self._watch_root, self._watch_folders):
            ready = threading.Event()
            threading.Thread(target=work, args=(callback, ready), name=work.__name__, daemon=True).start()
            started.append(ready)
        for ready in started:
            ready.wait()
        return True

    def stop(self) -> None:
        """End the threads, soon."""
        self._stopped.set()
        self._regrouped.set()

    def _watch_root(self, callback: Callback, ready: threading.Event) -> None:
        """Watch the site folder itself: site.yml, which editors replace, and the folders as they come and go."""
        beside = (ABOVE, *siblings(self._root)) if is_grouped(self._root) else ()
        places = [self._root, *((self._root / place).resolve() for place in beside)]
        for changes in _changes(places, recursive=False, stop=self._stopped):
            ready.set()
            if any(path.name in SOURCES and change is not Change.modified for change, path in changes):
                self._regrouped.set()
            if any(path.name in (CONFIG, GROUP) for _, path in changes):
                callback()

    def _watch_folders(self, callback: Callback, ready: threading.Event) -> None:
        """Watch the folders that there are, anew whenever one comes or goes."""
        while not self._stopped.is_set():
            self._regrouped.clear()
            watching = False
            folders = [folder for folder in self._folders() if folder.is_dir()]
            for changes in _changes(folders, recursive=True, stop=self._regrouped):
                unseen = ready.is_set() and not watching  # what changed while nothing was watched
                watching = True
                ready.set()
                if unseen or any(is_source(self._root, path) for _, path in changes):
                    callback()

    def _folders(self) -> list[Path]:
        """Return the folders that the site is read from, those of its group among them."""
        places = [folder for name in SOURCES for folder in layers(self._root, name)]
        if is_grouped(self._root):
            places += (home + name for home in siblings(self._root) for name in (CONTENT, REVIEWS))
        return [(self._root / place).resolve() for place in places]


def is_source(root: Path, path: Path) -> bool:
    """Tell whether a changed *path* below *root*, or shared with it, can matter: none of its names is litter."""
    # What a group shares lies no less deep than its sites do.
    return not any(_LITTER.fullmatch(part) for part in path.parts[len(root.parts) :])


def _changes(folders: Sequence[Path], *, recursive: bool, stop: threading.Event) -> Iterator[list[tuple[Change, Path]]]:
    """Yield what changed in *folders*; an empty list at least every _TIMEOUT, first when the watch is on."""
    polling: bool | None = None
    while not stop.is_set():
        try:
            for changes in watch(
                *folders,
                watch_filter=None,
                debounce=_DEBOUNCE,
                step=_STEP,
                rust_timeout=_TIMEOUT,
                yield_on_timeout=True,
                stop_event=stop,
                recursive=recursive,
                force_polling=polling,
                ignore_permission_denied=True,
            ):
                yield [(change, Path(path)) for change, path in changes]
        except FileNotFoundError:  # a folder went away just now
            pass
        except RuntimeError:
            # No watches are left (fs.inotify.max_user_watches): looking at the times of files sees the same, later.
            polling = True
        stop.wait(_TIMEOUT / 1000)
