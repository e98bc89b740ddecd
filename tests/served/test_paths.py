"""A misspelled path leads to the page meant, with its query, on this host; else a page says so."""

import http.client

import pytest

from tests.served.asking import Served

QUERY = "v=2025-06&x.g=5&note=a%26b"


def asked(served: Served, target: str) -> tuple[int, str, bytes]:
    """Status, where it leads, and body; the target is sent as it is spelled."""
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=20)
    connection.putrequest("GET", target, skip_accept_encoding=True)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.headers.get("location", ""), body


# By RFC 3986 5.2: "./x" beside "/y" is "/x", "../x" beside "//y" or "/y/" is "/x".
@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/Exports", "./exports"),
        ("/EXPORTS", "./exports"),
        ("/exports.html", "./exports"),
        ("/Exports.HTM", "./exports"),
        ("/exports.php", "./exports"),
        ("//exports", "../exports"),
        ("///exports", "../../exports"),
        ("/exports/", "../exports"),
        ("/exports//", "../../exports"),
        ("/exports.", "./exports"),
        ("/exports,", "./exports"),
        ("/exports)", "./exports"),
        ("/exports%E2%80%8B", "./exports"),
        ("/exports%20", "./exports"),
        ("/%C2%A0exports", "./exports"),
        ("/retail-sales", "./retail_sales"),
        ("/Retail_Sales/", "../retail_sales"),
        ("/iip", "./industry"),
        ("/METHODS.html", "./methods"),
        ("/Compare/", "../compare"),
        ("/overview", "./"),
        ("/overview/", "../"),
        ("/index.html", "./"),
        ("/Home", "./"),
        ("//", "../"),
    ],
)
def test_a_misspelled_path_leads_to_the_page_meant(
    served: Served, path: str, location: str
) -> None:
    assert asked(served, path)[:2] == (307, location)
    assert asked(served, f"{path}?{QUERY}")[:2] == (307, f"{location}?{QUERY}")


@pytest.mark.parametrize("path", ["/", "/exports", "/retail_sales", "/industry", "/figures"])
def test_a_path_as_it_is_spelled_leads_nowhere_else(served: Served, path: str) -> None:
    assert asked(served, f"{path}?{QUERY}")[:2] == (200, "")


@pytest.mark.parametrize(
    "path",
    [
        *("/export", "/exports/exports", "/exports/1", "/vi/exports", "/x.exports", "/%2e%2e"),
        *("//evil.example", "//evil.example/", "//evil.example/exports", "/\\evil.example"),
        *("/%2F/evil.example", "/%5Cevil.example/", "//evil.example/%2e%2e", "/.//evil.example"),
        *("//evil.example//exports", "/https://evil.example", "///evil.example"),
    ],
)
def test_no_path_leads_to_another_host(served: Served, path: str) -> None:
    for target in (path, f"{path}?{QUERY}"):
        status, location, body = asked(served, target)
        assert not location.startswith(("/", "\\", "http"))
        assert "evil" not in location
        if not location:
            assert status >= 400
            assert b"exports?" not in body


def test_a_query_that_was_coded_into_the_path_is_one_again(served: Served) -> None:
    found = asked(served, "/exports%3Fv%3D2025-06%26x.g%3D5&lang=en")
    assert found[:2] == (307, "./exports?v=2025-06&x.g=5&lang=en")
    found = asked(served, "/exports%253Fv%253D2025-06%2526x.g%253D5")
    assert found[:2] == (307, "./exports?v=2025-06&x.g=5")


def test_nothing_but_a_question_is_led_elsewhere(served: Served) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=20)
    connection.request("POST", "/Exports", body=b"{}")
    assert connection.getresponse().status in (404, 405)
    connection.close()
