# An HTTP server with urllib against it, a TCP echo server, processes and queues of asyncio.

import asyncio, http.server, threading, urllib.request, urllib.error, json, io, contextlib, socketserver
class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *a): pass
    def do_GET(self):
        if self.path == '/missing': self.send_error(404); return
        if self.path == '/redirect':
            self.send_response(302); self.send_header('Location', '/json'); self.end_headers(); return
        body = json.dumps({'path': self.path, 'headers': self.headers['X-Test']}).encode()
        self.send_response(200); self.send_header('Content-Type','application/json'); self.send_header('Content-Length', str(len(body))); self.end_headers(); self.wfile.write(body)
    def do_POST(self):
        data = self.rfile.read(int(self.headers['Content-Length']))
        self.send_response(200); self.end_headers(); self.wfile.write(data[::-1])
server = http.server.ThreadingHTTPServer(('127.0.0.1',0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f'http://127.0.0.1:{server.server_port}'
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
r = opener.open(urllib.request.Request(base+'/a?b=1', headers={'X-Test':'yes'})); print(r.status, r.headers['Content-Type'], r.read())
print(opener.open(base+'/redirect').read())
try: opener.open(base+'/missing')
except urllib.error.HTTPError as e: print(e, e.code, len(e.read())>50)
print(opener.open(base+'/post', data=b'abc'*10).read())
results=[]
def get(i): results.append(opener.open(f'{base}/{i}').read())
ts=[threading.Thread(target=get,args=(i,)) for i in range(20)]
[t.start() for t in ts]; [t.join() for t in ts]
print(len(set(results)))
server.shutdown(); server.server_close()
async def main():
    log=[]
    async def handle(reader, writer):
        async for line in reader:
            writer.write(line.upper()); await writer.drain()
        writer.close(); await writer.wait_closed()
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    async def client(n):
        reader, writer = await asyncio.open_connection('127.0.0.1', port)
        got=[]
        for i in range(5):
            writer.write(f'client {n} line {i}\n'.encode()); await writer.drain()
            got.append(await reader.readline())
        writer.write_eof(); rest = await reader.read(); writer.close(); await writer.wait_closed()
        return got[-1], rest
    async with server:
        for r in await asyncio.gather(*(client(n) for n in range(10))): print(r)
        try:
            async with asyncio.timeout(0.05): await asyncio.sleep(10)
        except TimeoutError: print('timeout')
        async with asyncio.TaskGroup() as g:
            ts = [g.create_task(client(n)) for n in range(3)]
        print([t.result()[0] for t in ts])
        proc = await asyncio.create_subprocess_exec('sh','-c','cat; echo err >&2; exit 3', stdin=-1, stdout=-1, stderr=-1)
        print(await proc.communicate(b'input'), proc.returncode)
        print(await asyncio.to_thread(sum, [1,2]))
        q = asyncio.Queue(2)
        async def produce():
            for i in range(5): await q.put(i)
            q.shutdown()
        async def consume():
            out=[]
            try:
                while True: out.append(await q.get())
            except asyncio.QueueShutDown: return out
        print((await asyncio.gather(produce(), consume()))[1])
asyncio.run(main())
