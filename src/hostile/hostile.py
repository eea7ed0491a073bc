#!/usr/bin/env python3
"""Attacks a running emulator on this machine, and checks that it stays as it should.

    python3 src/hostile/hostile.py http://127.0.0.1:8080

Needs Python 3.9 or newer and nothing else. The server is reset after each attack, so use one that holds nothing of
value and takes calls without a login (emulator.auth=lenient, the default). Everything is bounded in number, size and
time. The exit code is 1 if the server failed an attack.
"""

import argparse
import base64
import concurrent.futures
import gzip
import json
import os
import random
import sys
import threading
import time

from client import IMPORT, POOL, PUSH, Answer, Server, descriptor

SECRET = 'Planted-Secret-7391'
SLOWNESS = 1.0
LIBRARY = '/rest/com/vmware/content'
ATTACKS = []


def attack(item, title):
    def register(function):
        ATTACKS.append((item, title, function))
        return function
    return register


def check(condition, message):
    if not condition:
        raise AssertionError(message)


def at_once(count, action):
    """Runs an action in threads, and returns the results."""
    with concurrent.futures.ThreadPoolExecutor(count) as threads:
        return list(threads.map(action, range(count)))


def timed(action):
    start = time.monotonic()
    action()
    return time.monotonic() - start


def grows_linearly(title, run, size):
    """Doubles the size of an input twice, and expects at most double the time for each."""
    run(size // 4)
    times = [min(timed(lambda: run(size * factor)) for _ in range(3)) for factor in (1, 2, 4)]
    check(times[2] <= 4 * times[0] * 1.5 + 0.5 * SLOWNESS, '%s: %s s for sizes 1, 2 and 4'
          % (title, ', '.join('%.2f' % each for each in times)))


def require_alive(server, within=5):
    within *= SLOWNESS
    start = time.monotonic()
    answer = server.call('GET', '/actuator/health', timeout=within)
    check(answer.status == 200, 'health is %d' % answer.status)
    answer = server.call('GET', '/__admin/settings', timeout=within)
    check(answer.status == 200, 'the control plane answers %d' % answer.status)
    check(time.monotonic() - start < within, 'health and control plane took %.1f s' % (time.monotonic() - start))


def is_refusal(answer):
    return answer.status in (400, 500, 503) and 'unable_to_allocate' in answer.text().lower()


# 1: bodies

@attack(1, 'four bodies of 16 MB at once, without a login, in strict mode')
def bodies(server):
    server.call('PUT', '/__admin/settings', {'auth': 'strict'})
    body = b'[' + b'{},' * (16 * 1024 * 1024 // 3 - 2) + b'{}]'

    def send(_):
        try:
            return server.call('POST', '/api', body).status
        except OSError:
            return 0
    at_once(4, send)
    require_alive(server)


@attack(1, 'a caller who is refused is refused before the body is read')
def refused_early(server):
    server.call('PUT', '/__admin/settings', {'auth': 'strict'})
    for path in (POOL, '/api/vcenter/ovf/import-session/resgroup-8?action=create-for-resource-pool'):
        answer = server.send_raw(('POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'
                                  'Content-Length: 1000000\r\n\r\n{' % path).encode())
        check(' 401 ' in answer.split('\r\n')[0], '%s answers %s' % (path, answer.split('\r\n')[0]))


# 2: quadratic time

@attack(2, 'hostile text takes linear time')
def linear(server):
    def preview(text):
        server.call('POST', IMPORT + '?~action=preview', {'ovf_descriptor': text})
        server.call('GET', '/__admin/requests')
        server.call('DELETE', '/__admin/requests')
    grows_linearly('masking', lambda size: preview('<password=' * (size // 10)), 40_000)

    def state(size):
        session = server.create()
        server.upload(session, descriptor('/' * size))
        server.call('GET', '/__admin/state')
        server.call('DELETE', session)
    grows_linearly('state', state, 100_000)


# 3: web pages

@attack(3, 'a web page of another origin is refused')
def web_pages(server):
    form = {'Content-Type': 'text/plain'}
    for headers in ({'Origin': 'http://evil.example'}, {'Origin': 'null'}, {'Sec-Fetch-Site': 'cross-site'}):
        for path in ('/__admin/reset', '/__admin/faults', POOL):
            answer = server.call('POST', path, '{}', {**form, **headers})
            check(answer.status == 403, '%s with %s answers %d' % (path, headers, answer.status))
    for path in ('/', '/docs', '/__admin/settings'):
        answer = server.send_raw(('GET %s HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n' % path).encode())
        check(' 421 ' in answer.split('\r\n')[0], '%s for evil.example: %s' % (path, answer.split('\r\n')[0]))
    answer = server.call('GET', '/')
    check("frame-ancestors 'none'" in (answer.headers.get('Content-Security-Policy') or ''), 'the page can be framed')


# 4: memory

def sessions_until_refused(server, content, count):
    """Creates sessions with descriptors, and returns how many were accepted and the first refusal."""
    accepted, refusal = 0, None
    connection = server.connect(120)
    for _ in range(count):
        session = server.create(connection)
        answer = session if isinstance(session, Answer) else server.upload(session, content, None, connection)
        if answer.status == 200:
            accepted += 1
        else:
            check(is_refusal(answer), 'refused with %d: %s' % (answer.status, answer.text()[:300]))
            refusal = refusal or answer
    connection.close()
    return accepted, refusal


@attack(4, '524 sessions with descriptors of 100 kB')
def many_sessions(server):
    noise = base64.b64encode(random.Random(1).randbytes(75_000)).decode()
    accepted, refusal = sessions_until_refused(server, descriptor(noise), 524)
    require_alive(server)
    check(accepted > 0, 'no session was accepted')
    return '%d accepted%s' % (accepted, ', then refused' if refusal else '')


@attack(4, '13 descriptors of 7 MB')
def large_descriptors(server):
    noise = base64.b64encode(random.Random(2).randbytes(2_400_000)).decode()
    content = descriptor(noise).replace('<Info>x</Info>', '<Info>x</Info><!--%s-->' % ('y' * 3_700_000), 1)
    accepted, refusal = sessions_until_refused(server, content, 13)
    require_alive(server)
    return '%d accepted%s' % (accepted, ', then refused' if refusal else '')


@attack(4, '840 recorded calls of 64 kB each way, their list and their HAR')
def journal(server):
    rule = {'match': {'path': '/rest/vcenter/datastore'}, 'effect': {'http': {'status': 200, 'body': 'a' * 64_000}}}
    created = server.call('POST', '/__admin/faults', rule)
    check(created.status == 201, 'the rule answers %d' % created.status)
    body = json.dumps({'spec': {'text': 'b' * 64_000}})
    connection = server.connect(120)
    for _ in range(840):
        server.call('GET', '/rest/vcenter/datastore', body, {'Content-Type': 'application/json'}, connection)
    connection.close()
    kept = server.call('GET', '/__admin/requests', timeout=120)
    check(kept.status == 200, 'the list answers %d' % kept.status)
    archive = server.call('GET', '/__admin/requests.har', timeout=120)
    check(archive.status == 200, 'the archive answers %d' % archive.status)
    entries = len(archive.json()['log']['entries'])
    at_once(4, lambda _: server.call('GET', '/__admin/requests', timeout=120).status)
    require_alive(server)
    return '%d of 840 kept' % entries


def made_until_refused(count, make, status, refusal):
    """Makes things, and returns how many were made before the first refusal."""
    made = 0
    while made < count:
        answer = make(made)
        if answer.status != status:
            check(refusal(answer), 'refused with %d: %s' % (answer.status, answer.text()[:300]))
            break
        made += 1
    check(made > 0, 'nothing was accepted')
    return made


@attack(4, 'libraries with descriptions of 1 MB')
def libraries(server):
    made = made_until_refused(150, lambda number: server.call('POST', LIBRARY + '/local-library', {'create_spec': {
        'name': 'l%d' % number, 'description': 'd' * 1_000_000, 'type': 'LOCAL',
        'storage_backings': [{'type': 'DATASTORE', 'datastore_id': 'datastore-11'}]}}), 200, is_refusal)
    require_alive(server)
    return '%d of 150 libraries' % made


@attack(4, 'fault rules with bodies of 1 MB')
def fault_rules(server):
    rule = {'match': {'path': '/rest/none'}, 'effect': {'http': {'status': 200, 'body': 'x' * 1_000_000}}}
    made = made_until_refused(150, lambda _: server.call('POST', '/__admin/faults', rule), 201,
                              lambda answer: answer.status < 600 and 'emulator.faults' in answer.text())
    require_alive(server)
    return '%d of 150 rules' % made


@attack(4, 'machines with annotations of 1 MB')
def machines(server):
    made = 0
    for number in range(150):
        session = server.create()
        if isinstance(session, Answer):
            break
        noise = base64.b64encode(random.Random(number).randbytes(750_000)).decode()
        answer = server.upload(session, descriptor(noise, files=0))
        if answer.status == 200:
            answer = server.call('POST', session + '?~action=instantiate', {'instantiation_parameters': [
                {'@class': 'com.vmware.vcenter.ovf.name_and_product_params', 'name': 'm%d' % number}]})
        info = server.call('GET', session).value() if answer.status == 200 else {}
        server.call('DELETE', session)
        if info.get('state') != 'IMPORT_COMPLETED':
            break
        made += 1
    require_alive(server)
    check(made > 0, 'no machine was made')
    return '%d of 150 machines' % made


# 5: waiting

@attack(5, '200 calls that wait keep nobody out')
def waiting(server):
    created = server.call('POST', '/__admin/faults', {'match': {'path': '/rest/vcenter/datastore'},
                                                      'effect': {'delay': {'from': 'PT20S', 'to': 'PT20S'}}})
    check(created.status == 201, 'the rule answers %d' % created.status)
    bodies = [b'GET /rest/vcenter/datastore HTTP/1.1\r\nHost: localhost\r\n\r\n',
              b'GET /__admin/requests?at_least=100000&within=PT20S HTTP/1.1\r\nHost: localhost\r\n\r\n',
              b'POST /api HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'
              b'Content-Length: 1000\r\n\r\n{']
    held = []
    try:
        for data in bodies:
            for _ in range(220):
                connection = server.connect(30)
                connection.connect()
                connection.sock.sendall(data)
                held.append(connection)
            time.sleep(0.5)
            took = timed(lambda: require_alive(server, 5))
            check(took < 2 * SLOWNESS, 'health and control plane took %.1f s' % took)
        removed = server.call('DELETE', '/__admin/faults', timeout=5 * SLOWNESS)
        check(removed.status == 204, 'the rule cannot be taken back: %d' % removed.status)
    finally:
        for connection in held:
            connection.close()


# 6: faults of the server

@attack(6, 'a file that cannot be read leaves no hanging session')
def unreadable(server):
    for content in ('<a>' * 100_000, '<Envelope' + ' a="b"' * 100_000 + '/>', '\0' * 1000, ''):
        session = server.create()
        answer = server.upload(session, content)
        check(answer.status < 600, 'answers %d' % answer.status)
        info = server.call('GET', session)
        check(info.status == 200, 'the session answers %d' % info.status)
        check(info.value()['state'] == 'IMPORT_ERROR' or server.upload_path(session), 'the session hangs')
    state = server.call('GET', '/__admin/state', timeout=120)
    put = server.call('PUT', '/__admin/state', state.body, {'Content-Type': 'application/json'}, timeout=120)
    check(put.status in (200, 204), 'its own state document answers %d: %s' % (put.status, put.text()[:300]))


# 7: recursion

@attack(7, 'gzip of 10,000 empty members, and patterns against long paths')
def recursion(server):
    packed = base64.b64encode(gzip.compress(b'') * 10_000).decode()
    answer = server.call('POST', IMPORT + '?~action=preview', {'ovf_descriptor': packed})
    check(answer.status == 400, 'the preview answers %d' % answer.status)
    server.call('POST', '/__admin/faults', {'match': {'path': '/' + '*a' * 30 + '*b'},
                                            'effect': {'http': {'status': 418}}})
    took = timed(lambda: server.call('GET', '/' + 'a' * 7000))
    check(took < 2 * SLOWNESS, 'a path of 7000 characters takes %.1f s' % took)


# 8: amplification

@attack(8, 'a package whose answer is far larger than itself')
def amplification(server):
    answers = []
    for size, count in ((117_000, 210), (250_000, 10_000)):
        product = '<ProductSection ovf:class="%s"><Info>p</Info><Category>%s</Category>%s</ProductSection>' % (
            'c' * size, 'k' * size, ''.join('<Property ovf:key="p%d" ovf:type="string" ovf:userConfigurable="true"/>'
                                            % i for i in range(count)))
        session = server.create()
        content = descriptor(files=0, properties=product)
        if server.upload(session, content).status == 200:
            answer = server.call('POST', session + '?~action=try-instantiate', {'instantiation_parameters': []})
            check(answer.status < 600, 'answers %d' % answer.status)
            check(len(answer.body) < 20_000_000, '%d bytes answer a package of %d' % (len(answer.body), len(content)))
            answers.append('%d kB for %d kB' % (len(answer.body) // 1000, len(content) // 1000))
        require_alive(server)
    return ', '.join(answers)


# 9: secrets

@attack(9, 'secrets show up neither in the journal nor in the HAR')
def secrets(server):
    login = 'Basic ' + base64.b64encode(('ann:' + SECRET).encode()).decode()
    server.call('POST', '/rest/com/vmware/cis/session', None, {'Authorization': login})
    server.call('POST', '/api', {'jsonrpc': '2.0', 'method': 'invoke', 'id': '1', 'params': {'ctx': {
        'securityCtx': {'schemeId': 'com.vmware.vapi.std.security.saml_bearer_token', 'samlToken': SECRET},
        'appCtx': {}}, 'serviceId': 'com.vmware.cis.session', 'operationId': 'create', 'input': {}}})
    for text in ('<Property ovf:key="p" ovf:type="password" ovf:value="%s"/>', '<Value ovf:value="%s"/>',
                 '<File ovf:href="https://u:%s@h/d.vmdk"/>', '<File ovf:href="https://h/d.vmdk?token=%s"/>'):
        server.call('POST', IMPORT + '?~action=preview', {'ovf_descriptor': descriptor(properties=text % SECRET)})
    for url in ('https://u:%s@127.0.0.1:1/a.ovf', 'u:%s@host/a.ovf', ' https://u:%s@h/a', 'https://h:x/?p=%s'):
        server.call('POST', POOL, {'create_spec': {'import_flags': [], 'source_type': 'PULL_SOURCE',
                                                   'pull_source': {'uri': url % SECRET}}})
        server.call('POST', IMPORT + '?~action=probe', {'uri': url % SECRET})
    for path in ('/rest/vcenter/vm?password=' + SECRET, '/none?uri=http://u:%s@h/' % SECRET,
                 '/upload;x/' + SECRET, '/upload/' + SECRET, '/nfc/%s/d.vmdk' % SECRET):
        server.call('PUT' if 'upload' in path else 'GET', path)
    server.call('POST', '/rest/com/vmware/cis/session', '{"password": "%s"' % SECRET)
    for path in ('/__admin/requests', '/__admin/requests.har'):
        check(SECRET not in server.call('GET', path).text(), 'a secret is in %s' % path)


# 10: clients of probes

@attack(10, '600 probes with thumbprints leave no thread and no handle')
def probes(server):
    thumbprint = ':'.join(['AB'] * 20)

    def probe(_):
        server.call('POST', IMPORT + '?~action=probe', {'uri': 'https://127.0.0.1:9/a.ovf',
                                                        'ssl_certificate_thumbprint': thumbprint})
    for number in range(20):
        probe(number)
    before = server.metric('jvm.threads.live'), server.metric('process.files.open')
    with concurrent.futures.ThreadPoolExecutor(4) as threads:
        list(threads.map(probe, range(600)))
    time.sleep(1)
    after = server.metric('jvm.threads.live'), server.metric('process.files.open')
    for what, old, new in zip(('threads', 'files'), before, after):
        if old is not None and new is not None:
            check(new <= old + 30, '%d %s, before %d' % (new, what, old))
    return 'threads %s to %s, files %s to %s' % (before[0], after[0], before[1], after[1])


# 11: one caller

@attack(11, 'one caller leaves logins and sessions for others')
def one_caller(server):
    def login(user, connection):
        header = 'Basic ' + base64.b64encode((user + ':x').encode()).decode()
        return server.call('POST', '/rest/com/vmware/cis/session', None, {'Authorization': header}, connection)
    connection = server.connect()
    logins = 0
    while logins < 20_000 and login('greedy', connection).status == 200:
        logins += 1
    check(login('other', connection).status == 200, 'no login is left after %d' % logins)
    created = 0
    while created < 20_000 and not isinstance(server.create(connection, {'X-Emulator-Scope': 'greedy'}), Answer):
        created += 1
    check(not isinstance(server.create(connection, {'X-Emulator-Scope': 'other'}), Answer),
          'no session is left after %d' % created)
    connection.close()
    require_alive(server)
    return '%d logins, %d sessions' % (logins, created)


# smaller ones

@attack('low', 'malformed queries, prefixes and documents are client errors')
def malformed(server):
    cases = [('GET', '/__admin/sessions?page=%zz', None, {}), ('GET', '/__admin/sessions?page=1&page=x', None, {}),
             ('GET', '/rest/vcenter/vm?' + '&'.join('a%d=1' % i for i in range(1100)), None, {}),
             ('POST', '/__admin/clock/advance', {'by': 'P9999999D'}, {}),
             ('POST', '/__admin/faults', '[' * 100_000, {})]
    for prefix in ('javascript:alert(1)', '//evil', 'a b', '/%zz'):
        cases.append(('GET', '/rest/vcenter/vm', None, {'X-Forwarded-Prefix': prefix}))
    for method, path, body, headers in cases:
        answer = server.call(method, path, body, headers)
        check(answer.status < 500, '%s %s with %s answers %d' % (method, path[:60], headers, answer.status))
    took = timed(lambda: server.call('POST', '/__admin/faults', '"%s' % ('a' * 10_000_000)))
    check(took < 5 * SLOWNESS, 'a scalar of 10 MB takes %.1f s' % took)


@attack('low', 'fifty sessions that instantiate one name at once make one machine')
def one_name(server):
    paths = []
    for _ in range(50):
        session = server.create()
        server.upload(session, descriptor(files=0))
        paths.append(session)
    body = {'instantiation_parameters': [{'@class': 'com.vmware.vcenter.ovf.name_and_product_params', 'name': 'same'}]}
    answers = at_once(50, lambda i: server.call('POST', paths[i] + '?~action=instantiate', body).status)
    states = [server.call('GET', path).value()['state'] for path in paths]
    check(answers.count(200) == 1 == states.count('IMPORT_COMPLETED'), '%d answers of 200, %d machines'
          % (answers.count(200), states.count('IMPORT_COMPLETED')))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('url', help='the http URL of a server on this machine')
    parser.add_argument('--token', default=os.environ.get('EMULATOR_ADMIN_TOKEN'), help='the token of /__admin')
    parser.add_argument('--only', help='the items or functions to run, separated by commas')
    parser.add_argument('--slowness', type=float, default=1, help='a factor for all time limits, 1 by default')
    options = parser.parse_args()
    global SLOWNESS
    SLOWNESS = options.slowness
    server = Server(options.url, options.token)
    server.await_start()
    wanted = options.only.split(',') if options.only else None
    failed = 0
    for item, title, function in ATTACKS:
        if wanted and str(item) not in wanted and function.__name__ not in wanted:
            continue
        server.reset()
        start = time.monotonic()
        try:
            note = function(server) or ''
            require_alive(server)
            verdict = 'ok'
        except Exception as error:  # each failure is reported, and the next attack goes on
            verdict, note = 'FAILED', '%s: %s' % (type(error).__name__, error)
            failed += 1
        print('%-6s %5s  %5.1f s  %s%s' % (verdict, item, time.monotonic() - start, title,
                                           ' (%s)' % note if note else ''), flush=True)
        try:
            server.reset()
        except OSError:
            print('The server no longer answers.')
            sys.exit(1)
    print('%d attacks failed' % failed if failed else 'All attacks were repelled')
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
