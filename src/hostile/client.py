"""A client of a running emulator on this machine, with the standard library only."""

import http.client
import ipaddress
import json
import socket
import sys
import time
import urllib.parse

IMPORT = '/rest/com/vmware/vcenter/ovf/import-session'
POOL = IMPORT + '/id:resgroup-8?~action=create-for-resource-pool'
PUSH = {'create_spec': {'import_flags': [], 'source_type': 'PUSH_SOURCE', 'push_source_content_type': 'OVF_SOURCE'}}


class Answer:
    """A response."""

    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def json(self):
        return json.loads(self.body)

    def value(self):
        return self.json()['value']

    def text(self):
        return self.body.decode('utf-8', 'replace')


class Server:
    """A server at a loopback address. Each call has a connection of its own unless one is given."""

    def __init__(self, url, token=None):
        parts = urllib.parse.urlsplit(url)
        if parts.scheme != 'http' or not is_loopback(parts.hostname):
            sys.exit('%s is not an http URL of this machine, such as http://127.0.0.1:8080' % url)
        self.host, self.port, self.token = parts.hostname, parts.port or 80, token

    def connect(self, timeout=60):
        return http.client.HTTPConnection(self.host, self.port, timeout=timeout)

    def call(self, method, path, body=None, headers=None, connection=None, timeout=60):
        """Sends a request; a body that is no text or bytes is sent as JSON."""
        sent = dict(headers or {})
        if body is not None and not isinstance(body, (bytes, str)):
            body = json.dumps(body)
            sent.setdefault('Content-Type', 'application/json')
        if isinstance(body, str):
            body = body.encode('utf-8')
        if self.token and path.startswith('/__admin'):
            sent.setdefault('Authorization', 'Bearer ' + self.token)
        used = connection or self.connect(timeout)
        try:
            used.request(method, path, body, sent)
            response = used.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            if connection is None:
                used.close()

    def send_raw(self, data, timeout=10):
        """Sends bytes, and returns the beginning of the answer."""
        with socket.create_connection((self.host, self.port), timeout) as connection:
            connection.sendall(data)
            return connection.recv(65536).decode('latin-1')

    def create(self, connection=None, headers=None):
        """Creates an import session, and returns the path of it, or the answer of a refusal."""
        answer = self.call('POST', POOL, PUSH, headers, connection)
        return IMPORT + '/id:' + answer.value() if answer.status == 200 else answer

    def upload_path(self, session, name=None, connection=None, headers=None):
        info = self.call('GET', session, None, headers, connection).value()
        for entry in info['files']:
            entry = entry.get('value', entry)
            if 'file_url' in entry and (name is None or entry['name'] == name):
                url = entry['file_url']
                return url[url.index('/', 8):]
        raise AssertionError('no upload URL for %s: %s' % (name, info))

    def upload(self, session, content, name=None, connection=None, headers=None):
        path = self.upload_path(session, name, connection, headers)
        return self.call('PUT', path, content, None, connection, timeout=120)

    def await_start(self, seconds=120):
        for _ in range(seconds):
            try:
                if self.call('GET', '/actuator/health/readiness', timeout=10).status == 200:
                    return
            except OSError:
                pass
            time.sleep(1)
        sys.exit('No server answers at %s:%d' % (self.host, self.port))

    def metric(self, name):
        answer = self.call('GET', '/actuator/metrics/' + name)
        if answer.status != 200:
            return None
        return sum(each['value'] for each in answer.json()['measurements'][:1])

    def reset(self):
        self.call('POST', '/__admin/reset', timeout=120)


def is_loopback(host):
    if host == 'localhost':
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def descriptor(info='', files=1, properties='', references=''):
    """The descriptor of a machine without hardware."""
    entries = ''.join('<File ovf:id="f%d" ovf:href="disk%d.vmdk" ovf:size="7"/>' % (i, i) for i in range(files))
    disks = ''.join('<Disk ovf:diskId="d%d" ovf:fileRef="f%d" ovf:capacity="1024" ovf:format='
                    '"http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized"/>' % (i, i)
                    for i in range(files))
    return ('<?xml version="1.0"?><Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/1"'
            ' xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1"><References>%s%s</References>'
            '<DiskSection><Info>Disks</Info>%s</DiskSection><VirtualSystem ovf:id="vm"><Info>%s</Info>'
            '<AnnotationSection><Info>Text</Info><Annotation>%s</Annotation></AnnotationSection>%s'
            '<VirtualHardwareSection><Info>Hardware</Info></VirtualHardwareSection></VirtualSystem></Envelope>'
            % (entries, references, disks, 'x', info, properties))
