#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""SECURITY.md says that no part of the program opens a connection: no source names what could, and
nothing that could is linked.

    tests/app/security_page_test.py [ROOT]
"""
import pathlib
import re
import sys

# Sockets of C and Qt, and libraries that fetch. AF_UNIX pairs are none of the network.
CONNECTS = re.compile(r"\b(AF_INET6?|getaddrinfo|gethostbyname|inet_(addr|pton)|curl_\w+|"
                      r"Q(Network\w+|Tcp\w+|Udp\w+|Ssl\w+|WebSocket|DesktopServices)|"
                      r"avformat_network_init)\b|<(sys/socket|netdb|arpa/inet)\.h>")
LINKED = re.compile(r"Qt6::(Network|WebEngine\w*|WebSockets)|libcurl|CURL::")


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2])
    said = []
    for layer in ("core", "widgets", "app"):
        for file in sorted((root / layer).rglob("*")):
            if file.suffix in (".hpp", ".cpp", ".in"):
                for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                    if found := CONNECTS.search(line):
                        said.append(f"{file.relative_to(root)}:{number}: {found[0]}")
    for file in sorted(root.rglob("CMakeLists.txt")):
        if "build" not in file.relative_to(root).parts:
            if found := LINKED.search(file.read_text(encoding="utf-8")):
                said.append(f"{file.relative_to(root)}: {found[0]}")
    print("\n".join(said) or "nothing opens a connection")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
