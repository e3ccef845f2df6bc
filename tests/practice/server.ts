import { createHash, X509Certificate } from 'node:crypto';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { generate } from 'selfsigned';
import { answerRequest } from './site.ts';

/** One request that reached the practice site. */
type LoggedRequest = { method: string; host: string; path: string };

export type Practice = {
  /** HTTP proxy that sends every practice host to this machine: "127.0.0.1:1234". */
  proxy: string;
  /** SHA-256 of the site's public key: Chromium caches nothing from a certificate that it does not trust. */
  keyHash: string;
  /** SHA-256 of the site's certificate, in small hexadecimal digits. */
  certificateHash: string;
  /** Requests to the practice hosts, in order. */
  requests: LoggedRequest[];
  /** Other hosts that something asked for: none of them is reached. */
  strangers: string[];
  /** What the practice time-stamping authorities answer, by host; they are not there until a test says so. */
  authority: Answering | null;
  /** Everything that was sent to the authorities, in order. */
  authorityRequests: {
    at: number;
    host: string;
    headers: IncomingMessage['headers'];
    body: Buffer;
  }[];
  /** Milliseconds that the site's clock, and that of the computer which visits it, are ahead of the true hour. */
  clocks: { site: number; computer: number };
  /** Cache-Control of the sites' static files. */
  staticCache: string;
  close(): Promise<void>;
};

/** What an authority answers over http: nothing at all is a connection that dies. */
export type StampReply = { type?: string; status?: number; body: Buffer } | null;

/** An authority's answer to a request; none is a connection that dies. */
type Answering = (request: Buffer, host: string) => StampReply | null | Promise<StampReply | null>;

/** Addresses of the practice time-stamping authorities: plain http, as most of them are. */
export const authorityUrl = 'http://horodatage-exercice.test/tsa';
export const otherAuthorityUrl = 'http://horodatage-ailleurs.test/tsa';

const authorityHosts = [authorityUrl, otherAuthorityUrl].map((url) => new URL(url).hostname);

/** A préfecture that is only to be obtained without encryption, as someone on the way would make it. */
const plainHost = 'www.lozere.gouv.fr';

/** The hosts that the practice site answers for: the State's, and two of its own. */
const isPractice = (host: string) =>
  /(\.gouv\.fr|-exercice\.test|^www\.rdv-(solidarites|prefectures)\.fr)$/.test(host);

const listen = (server: ReturnType<typeof createHttpServer>) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/**
 * Starts the practice préfecture: a local HTTPS site, and a proxy in front of it so that browsers reach it
 * under the real host names. Nothing leaves this machine.
 */
export async function startPractice(): Promise<Practice> {
  const attributes = [{ name: 'commonName', value: 'practice' }];
  const { private: key, cert } = await generate(attributes, { keySize: 2048 });
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    // A browser that closes a tab resets its connections: nothing to do about it.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };

  const site = createHttpsServer({ key, cert }, (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    practice.requests.push({ method, host: headers.host ?? '', path: url });
    const { site: ahead, computer } = practice.clocks;
    if (ahead !== 0 || computer !== 0) {
      response.setHeader('date', new Date(Date.now() + ahead).toUTCString());
      // Tells a page which clock its computer is said to have.
      response.setHeader('server-timing', `clock;desc="${computer}"`);
    }
    answerRequest(request, response, practice.staticCache);
  });
  site.on('connection', keep);
  const sitePort = await listen(site);

  const proxy = createHttpServer((request, response) => {
    // Plain http through the proxy: the State's sites answer it with a redirect to https.
    const target = new URL(request.url ?? '/', 'http://unknown.invalid');
    if (authorityHosts.includes(target.hostname)) {
      void answerStamp(practice, request, response);
      return;
    }
    if (!isPractice(target.hostname)) {
      practice.strangers.push(target.hostname);
      response.writeHead(502).end();
      return;
    }
    if (target.hostname === plainHost) {
      practice.requests.push({
        method: request.method ?? 'GET',
        host: plainHost,
        path: target.pathname,
      });
      answerRequest(request, response, practice.staticCache);
      return;
    }
    response.writeHead(301, { location: target.href.replace(/^http:/, 'https:') }).end();
  });
  proxy.on('connection', keep);
  proxy.on('connect', (request: IncomingMessage, client: Socket, first: Buffer) => {
    const host = request.url?.replace(/:\d+$/, '') ?? '';
    if (host === plainHost) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    if (!isPractice(host)) {
      practice.strangers.push(host);
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const upstream = connect(sitePort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(first);
      upstream.pipe(client).pipe(upstream);
    });
    keep(upstream);
  });
  const proxyPort = await listen(proxy);

  const practice: Practice = {
    proxy: `127.0.0.1:${proxyPort}`,
    certificateHash: createHash('sha256').update(new X509Certificate(cert).raw).digest('hex'),
    keyHash: createHash('sha256')
      .update(new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64'),
    requests: [],
    strangers: [],
    authority: null,
    authorityRequests: [],
    clocks: { site: 0, computer: 0 },
    staticCache: 'max-age=3600',
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([site, proxy].map((server) => new Promise((done) => server.close(done))));
    },
  };
  return practice;
}

/** The practice authority's answer to one request; without an authority, the connection dies. */
async function answerStamp(
  practice: Practice,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // When it arrives, before a busy machine has read it.
  const at = Date.now();
  const body = Buffer.concat(await Array.fromAsync(request));
  const { hostname } = new URL(request.url ?? '');
  practice.authorityRequests.push({ at, host: hostname, headers: request.headers, body });
  const reply = await practice.authority?.(body, hostname);
  if (!reply) {
    response.destroy();
    return;
  }
  const { status = 200, type = 'application/timestamp-reply' } = reply;
  response.writeHead(status, { 'content-type': type }).end(reply.body);
}
