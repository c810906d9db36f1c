"""What `import socket` needs, without a network: `logging.config` and `asyncio` import it and open no connection.

A pair of connected sockets is a pipe, which is all that asyncio's event loop wants of it: to wake itself.
"""

import os

AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10
SOCK_STREAM, SOCK_DGRAM = 1, 2
SOL_SOCKET, SO_REUSEADDR, SO_ERROR, SO_KEEPALIVE, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF, SO_LINGER = 1, 2, 4, 9, 6, 7, 8, 13
SO_RCVTIMEO, SO_SNDTIMEO, SO_REUSEPORT = 20, 21, 15
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
MSG_PEEK = 2
AI_PASSIVE, AI_ADDRCONFIG = 1, 32
EAI_ADDRFAMILY, EAI_NONAME = -9, -2
IPPROTO_IP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 0, 6, 17, 41
SOL_TCP, SOL_UDP, SOL_IP = 6, 17, 0
TCP_NODELAY, TCP_MAXSEG, TCP_CORK, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT, TCP_USER_TIMEOUT = 1, 2, 3, 4, 5, 6, 18
IPV6_V6ONLY = 26
SOMAXCONN = 128
has_ipv6 = False

error = OSError
timeout = TimeoutError


class gaierror(OSError):
    pass


class herror(OSError):
    pass


def _refuse(*args, **kwargs):
    raise PermissionError("a migration script cannot use the network")


getaddrinfo = getnameinfo = gethostbyname = gethostbyaddr = getservbyname = inet_aton = inet_pton = _refuse


def getdefaulttimeout():
    return None


def setdefaulttimeout(timeout):
    pass


def gethostname():
    return os.uname().nodename


class socket:
    """One end of a pipe."""

    # `socket.socket` derives from this one, with slots and with properties of these names that ask for these.
    __slots__ = ("_kind", "_descriptor")
    family = property(lambda self: self._kind[0])
    type = property(lambda self: self._kind[1])
    proto = property(lambda self: self._kind[2])

    def __init__(self, family=AF_INET, type=SOCK_STREAM, proto=0, fileno=None):
        if fileno is None:
            _refuse()
        self._kind = (family, type, proto)
        self._descriptor = fileno

    def fileno(self):
        return self._descriptor

    def detach(self):
        descriptor, self._descriptor = self._descriptor, -1
        return descriptor

    def close(self):
        if self._descriptor >= 0:
            os.close(self.detach())

    def setblocking(self, flag):
        os.set_blocking(self._descriptor, flag)

    def gettimeout(self):
        return None if os.get_blocking(self._descriptor) else 0.0

    def settimeout(self, timeout):
        self.setblocking(timeout != 0)

    def recv(self, size, flags=0):
        return os.read(self._descriptor, size)

    def send(self, data, flags=0):
        return os.write(self._descriptor, data)

    bind = connect = connect_ex = listen = _accept = sendto = setsockopt = getsockopt = _refuse


SocketType = socket


def socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0):
    reading, writing = os.pipe()
    return socket(family, type, proto, reading), socket(family, type, proto, writing)


def dup(descriptor):
    return os.dup(descriptor)


def close(descriptor):
    os.close(descriptor)
