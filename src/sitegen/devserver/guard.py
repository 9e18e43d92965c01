"""Who may ask: a page from elsewhere must not read drafts through a name that it pointed at this machine."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_ANY = frozenset({"0.0.0.0", "::"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """The addresses under which the preview may be asked for: the machine itself, and the *host* it was started for."""

    host: str
    port: int

    def admits_host(self, header: str) -> bool:
        """Tell whether the Host *header* names this server."""
        return self._admits(_split(f"//{header}"))

    def admits_origin(self, origin: str) -> bool:
        """Tell whether a page of *origin* may open the WebSocket."""
        parts = _split(origin)
        return parts.scheme == "http" and not parts.path and self._admits(parts)

    def _admits(self, parts: SplitResult) -> bool:
        name = parts.hostname or ""
        if parts.username is not None or parts.path or parts.query or (parts.port or 80) != self.port:
            return False
        # Started for every interface, there is no list of names; an address can't be pointed elsewhere, a name can.
        return name in _LOOPBACK or name == self.host.lower() or (self.host in _ANY and _is_address(name))


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach a server at *host*."""
    return host.lower() in _LOOPBACK


def _split(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        _ = parts.port, parts.hostname
    except ValueError:
        return SplitResult("", "", "", "", "")
    return parts


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
