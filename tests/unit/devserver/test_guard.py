"""Who may ask."""

import pytest

from sitegen.devserver.guard import Guard, is_loopback

GUARD = Guard(host="127.0.0.1", port=8000)


@pytest.mark.parametrize("header", ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "LOCALHOST:8000"])
def test_this_machine_may(header):
    assert GUARD.admits_host(header)
    assert GUARD.admits_origin(f"http://{header}")


@pytest.mark.parametrize(
    "header",
    [
        "evil.example:8000",
        "localhost",
        "localhost:8001",
        "localhost:8000:8000",
        "localhost.evil.example:8000",
        "127.0.0.1.evil.example:8000",
        "x@localhost:8000",
        "localhost:8000/x",
        "192.168.1.5:8000",
        "",
        ":8000",
        "[::1",
        "localhost:port",
    ],
)
def test_any_other_name_may_not(header):
    assert not GUARD.admits_host(header)
    assert not GUARD.admits_origin(f"http://{header}")


@pytest.mark.parametrize(
    "origin", ["null", "https://localhost:8000", "file://", "localhost:8000", "http://localhost:8000/x"]
)
def test_an_origin_is_a_scheme_and_a_host(origin):
    assert not GUARD.admits_origin(origin)


def test_the_host_that_was_asked_for_may():
    assert Guard(host="dangjian.lan", port=8000).admits_host("dangjian.lan:8000")
    assert not GUARD.admits_host("dangjian.lan:8000")


def test_on_every_interface_addresses_may_and_names_may_not():
    everywhere = Guard(host="0.0.0.0", port=8000)
    assert everywhere.admits_host("192.168.1.5:8000")
    assert not everywhere.admits_host("evil.example:8000")


def test_the_usual_port_may_be_left_out():
    assert Guard(host="127.0.0.1", port=80).admits_host("localhost")


def test_loopback():
    assert is_loopback("127.0.0.1") and is_loopback("localhost")
    assert not is_loopback("0.0.0.0")
