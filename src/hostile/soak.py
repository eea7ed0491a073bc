#!/usr/bin/env python3
"""Runs imports against a running emulator on this machine, and checks that it needs no more and no more resources.

    python3 src/hostile/soak.py http://127.0.0.1:8080 --minutes 30

Needs Python 3.9 or newer and nothing else. Heap after a collection, threads and open files of the server are measured
each minute from /actuator/metrics; each client deletes its sessions and machines. The exit code is 1 if they grow or a call fails.
"""

import argparse
import os
import random
import sys
import threading
import time

from client import IMPORT, Answer, Server, descriptor

CLIENTS = 4
NAMED = '{"@class": "com.vmware.vcenter.ovf.name_and_product_params", "name": "%s"}'


class Client(threading.Thread):
    """Imports packages, and breaks off or spoils some of them."""

    def __init__(self, server, number, end):
        super().__init__(daemon=True)
        self.server, self.number, self.end = server, number, end
        self.random = random.Random(number)
        self.rounds, self.failures = 0, []

    def run(self):
        while time.monotonic() < self.end:
            try:
                self.work()
            except Exception as error:  # reported with the verdict
                self.failures.append('%s: %s' % (type(error).__name__, error))
                time.sleep(0.1)
            self.rounds += 1

    def work(self):
        connection = self.server.connect()
        try:
            session = self.server.create(connection)
            if isinstance(session, Answer):
                raise AssertionError('create answers %d' % session.status)
            kind = self.random.randrange(5)
            if kind == 0:
                self.server.upload(session, '<nonsense', None, connection)
            else:
                self.expect(self.server.upload(session, descriptor('x' * self.random.randrange(20_000)), None, connection))
            if kind >= 2:
                self.expect(self.server.upload(session, b'7 bytes', 'disk0.vmdk', connection))
            if kind >= 3:
                name = 'soak-%d-%d' % (self.number, self.rounds)
                self.expect(self.server.call('POST', session + '?~action=instantiate',
                                             '{"instantiation_parameters": [%s]}' % (NAMED % name),
                                             {'Content-Type': 'application/json'}, connection))
                info = self.server.call('GET', session, None, None, connection).value()
                if info['state'] != 'IMPORT_COMPLETED':
                    raise AssertionError('an import ends in %s' % info['state'])
                self.expect(self.server.call('DELETE', '/rest/vcenter/vm/' + info['vm_id'], None, None, connection))
            self.server.call('POST', IMPORT + '?~action=preview', {'ovf_descriptor': descriptor()}, None, connection)
            self.expect(self.server.call('DELETE', session, None, None, connection))
        finally:
            connection.close()

    @staticmethod
    def expect(answer):
        if answer.status not in (200, 204):
            raise AssertionError('a call answers %d: %s' % (answer.status, answer.text()[:200]))


def measure(server):
    """Returns the heap after the last garbage collection in MB, the threads and the open files."""
    share = server.metric('jvm.memory.usage.after.gc') or 0
    heap = share * (server.metric('jvm.memory.max?tag=area:heap') or 0)
    return heap / 1e6, server.metric('jvm.threads.live') or 0, server.metric('process.files.open') or 0


def grows(values, slack):
    """Compares the least value of the last third with the most of the first third."""
    third = max(1, len(values) // 3)
    return min(values[-third:]) > max(values[:third]) + slack


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('url', help='the http URL of a server on this machine')
    parser.add_argument('--minutes', type=float, default=30, help='the duration, 30 by default')
    parser.add_argument('--token', default=os.environ.get('EMULATOR_ADMIN_TOKEN'), help='the token of /__admin')
    options = parser.parse_args()
    server = Server(options.url, options.token)
    server.await_start()
    server.reset()
    end = time.monotonic() + 60 * options.minutes
    clients = [Client(server, number, end) for number in range(CLIENTS)]
    for client in clients:
        client.start()
    measured = []
    interval = min(60.0, 60 * options.minutes / 6)
    while time.monotonic() < end:
        time.sleep(min(interval, max(0.1, end - time.monotonic())))
        measured.append(measure(server))
        print('%5.1f min  heap %6.1f MB  %4d threads  %4d files  %d rounds' % (
            options.minutes - (end - time.monotonic()) / 60, *measured[-1], sum(each.rounds for each in clients)),
            flush=True)
    for client in clients:
        client.join(120)
    problems = [failure for client in clients for failure in client.failures]
    for what, index, slack in (('heap', 0, 32), ('threads', 1, 20), ('files', 2, 20)):
        if grows([each[index] for each in measured], slack):
            problems.append('the %s grow: %s' % (what, [round(each[index]) for each in measured]))
    sessions = server.call('GET', '/__admin/sessions').json()
    left = len(sessions.get('sessions', [])) if isinstance(sessions, dict) else len(sessions)
    if left:
        problems.append('%d sessions are left' % left)
    for problem in problems[:10]:
        print(problem)
    print('%d rounds; %s' % (sum(each.rounds for each in clients),
                             '%d problems' % len(problems) if problems else 'heap, threads and files are flat'))
    sys.exit(1 if problems else 0)


if __name__ == '__main__':
    main()
