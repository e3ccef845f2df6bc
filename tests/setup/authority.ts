import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A local time-stamping authority, made by openssl for one run of the tests.

const configuration = `
[req]
distinguished_name = none
prompt = no
[none]
[ca_ext]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
subjectKeyIdentifier = hash
[tsa_ext]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
[no_usage_ext]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
[loose_usage_ext]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = timeStamping
[wide_usage_ext]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping,codeSigning
[tsa]
default_tsa = tsa_config
[tsa_config]
dir = .
serial = serial
crypto_device = builtin
signer_cert = tsa.crt
certs = ca.crt
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.3.6.1.4.1.99999.1
digests = sha256
accuracy = secs:1
ordering = no
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

/** Certificates that no proper authority would sign with. */
export type Impostor = 'no-usage' | 'loose-usage' | 'wide-usage' | 'expired' | 'twin' | 'reissued';

export type Authority = {
  folder: string;
  /** The root, for `openssl ts -verify -CAfile`. */
  root: string;
  /** The authority's own answer to a request. */
  reply(request: Uint8Array): Buffer;
  /**
   * The answer to a request, signed by an impostor in the authority's stead. `shown` are the certificates that come
   * along: the signer's own by default.
   */
  forge(request: Uint8Array, impostor: Impostor, shown?: (Impostor | 'tsa')[]): Buffer;
  /** What `openssl ts -verify` says of an answer to a request. */
  verify(request: Uint8Array, reply: Uint8Array, at?: Date): boolean;
};

type Oddities = {
  /** What the root signs itself with. */
  rootDigest?: 'sha256' | 'sha1';
  /** Name of the authority's certificate. */
  name?: string;
};

/** Makes the authority's keys and certificates. Throws when openssl is not there. */
export function createAuthority(
  key: 'rsa' | 'ecdsa' = 'rsa',
  { rootDigest = 'sha256', name: ownName = 'Autorité d essai' }: Oddities = {},
): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'sans-creneau-authority-'));
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const write = (name: string, content: string | Uint8Array) =>
    writeFileSync(join(folder, name), content);
  const read = (name: string) => readFileSync(join(folder, name));

  write('tsa.cnf', configuration);
  write('serial', '01\n');
  openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'ca.key');
  const subject = (name: string) => `/C=FR/O=Essai/CN=${name}`;
  const self = ['-x509', '-new', `-${rootDigest}`, '-days', '3650', '-config', 'tsa.cnf'];
  const root = ['-key', 'ca.key', '-subj', subject('Racine d essai'), '-extensions', 'ca_ext'];
  openssl('req', ...self, ...root, '-out', 'ca.crt');
  const certify = (name: string, extensions: string, days = '3650', serial = '') => {
    if (name === 'reissued') write('reissued.key', read('tsa.key'));
    else if (key === 'rsa' || name !== 'tsa') openssl('genrsa', '-out', `${name}.key`, '2048');
    else openssl('ecparam', '-name', 'secp384r1', '-genkey', '-noout', '-out', `${name}.key`);
    const request = ['-new', '-key', `${name}.key`, '-subj', subject(ownName)];
    openssl('req', ...request, '-utf8', '-config', 'tsa.cnf', '-out', `${name}.csr`);
    const by = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-sha256', '-days', days];
    const number = serial ? ['-set_serial', serial] : ['-CAcreateserial'];
    const kind = ['-extfile', 'tsa.cnf', '-extensions', extensions];
    openssl('x509', '-req', '-in', `${name}.csr`, ...by, ...number, ...kind, '-out', `${name}.crt`);
  };
  certify('tsa', 'tsa_ext', '3650', '4242');

  const reply = (request: Uint8Array) => {
    write('query.tsq', request);
    const by = ['-config', 'tsa.cnf', '-section', 'tsa_config', '-queryfile', 'query.tsq'];
    openssl('ts', '-reply', ...by, '-out', 'reply.tsr');
    return read('reply.tsr');
  };
  const made = new Set<Impostor>();
  const makeImpostor = (impostor: Impostor) => {
    if (made.has(impostor)) return;
    made.add(impostor);
    if (impostor === 'no-usage') certify(impostor, 'no_usage_ext');
    else if (impostor === 'loose-usage') certify(impostor, 'loose_usage_ext');
    else if (impostor === 'wide-usage') certify(impostor, 'wide_usage_ext');
    else if (impostor === 'expired') certify(impostor, 'tsa_ext', '-1');
    // The authority's own name and serial number: on another key, or in another certificate for its key.
    else certify(impostor, 'tsa_ext', impostor === 'twin' ? '3650' : '1000', '4242');
  };
  return {
    folder,
    root: join(folder, 'ca.crt'),
    reply,
    forge(request, impostor, shown = [impostor]) {
      for (const name of [impostor, ...shown]) if (name !== 'tsa') makeImpostor(name);
      reply(request);
      openssl('ts', '-reply', '-in', 'reply.tsr', '-token_out', '-out', 'token.der');
      const info = ['-verify', '-noverify', '-inform', 'DER', '-in', 'token.der'];
      openssl('cms', ...info, '-out', 'info.der');
      const type = ['-econtent_type', '1.2.840.113549.1.9.16.1.4', '-nodetach', '-binary'];
      const by = ['-signer', `${impostor}.crt`, '-inkey', `${impostor}.key`, '-md', 'sha256'];
      write('shown.crt', shown.map((name) => read(`${name}.crt`).toString()).join(''));
      const form = ['-nocerts', '-certfile', 'shown.crt', '-cades', '-outform', 'DER'];
      openssl('cms', '-sign', '-in', 'info.der', ...type, ...by, ...form, '-out', 'forged.der');
      return granted(read('forged.der'));
    },
    verify(request, answer, at) {
      write('query.tsq', request);
      write('answer.tsr', answer);
      const given = ['-queryfile', 'query.tsq', '-in', 'answer.tsr', '-CAfile', 'ca.crt'];
      const when = at ? ['-attime', String(Math.floor(at.getTime() / 1_000))] : [];
      try {
        return openssl('ts', '-verify', ...given, ...when)
          .toString()
          .includes('Verification: OK');
      } catch (error) {
        const { status } = error as { status?: number };
        if (status === undefined) throw error;
        return false; // openssl says no by its exit status.
      }
    },
  };
}

/** A whole answer around a token: PKIStatusInfo "granted", then the token. */
function granted(token: Buffer): Buffer {
  const status = Buffer.from([0x30, 0x03, 0x02, 0x01, 0x00]);
  const content = Buffer.concat([status, token]);
  const length = Buffer.from([0x30, 0x82, content.length >> 8, content.length & 0xff]);
  return Buffer.concat([length, content]);
}
