"""A loopback proxy that loses connections when it is told to."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_CHUNK = 65536


class Proxy:
    """Passes bytes on to a port; once so many have gone there, every connection is lost.

    After that, new connections pass as before.
    """

    def __init__(self, target: int, lose_after: int) -> None:
        self._target = target
        self._left: int | None = lose_after
        self._sockets: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def has_lost(self) -> bool:
        """Whether the connections were lost by now."""
        return self._left is None

    def close(self) -> None:
        """Stop listening, and lose what is connected."""
        self._listener.close()
        self._lose()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(("127.0.0.1", self._target))
                self._sockets += [client, server]
                for pair, counts in (((client, server), True), ((server, client), False)):
                    threading.Thread(target=self._pass, args=(*pair, counts), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket, counts: bool) -> None:  # noqa: FBT001 - a thread's argument
        with contextlib.suppress(OSError):
            while sent := source.recv(_CHUNK):
                if counts and self._left is not None:
                    self._left -= len(sent)
                    if self._left <= 0:
                        self._left = None
                        self._lose()
                        return
                target.sendall(sent)

    def _lose(self) -> None:
        for each in self._sockets:
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        self._sockets.clear()


@contextmanager
def proxy_to(target: int, lose_after: int) -> Iterator[Proxy]:
    """Give a proxy that ends with the block."""
    proxy = Proxy(target, lose_after)
    try:
        yield proxy
    finally:
        proxy.close()
