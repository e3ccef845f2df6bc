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
[cipher_usage_ext]
basicConstraints = critical,CA:FALSE
keyUsage = critical,keyEncipherment
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
[mixed_usage_ext]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature,keyEncipherment
extendedKeyUsage = critical,timeStamping
[repudiation_ext]
keyUsage = critical,nonRepudiation
extendedKeyUsage = critical,timeStamping
[bare_ext]
extendedKeyUsage = critical,timeStamping
[strange_ext]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
1.2.3.4.5.6.7 = critical,ASN1:UTF8String:inconnu
[harmless_ext]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
1.2.3.4.5.6.7 = ASN1:UTF8String:inconnu
certificatePolicies = critical,1.2.3.4
[authority_ext]
basicConstraints = critical,CA:TRUE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[middle_ext]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
[middle_leaf_ext]
basicConstraints = critical,CA:FALSE
keyUsage = critical,keyCertSign
[middle_silent_ext]
keyUsage = critical,keyCertSign
[middle_no_sign_ext]
basicConstraints = critical,CA:TRUE
keyUsage = critical,digitalSignature
[middle_short_ext]
basicConstraints = critical,CA:TRUE,pathlen:0
keyUsage = critical,keyCertSign
[middle_strange_ext]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
1.2.3.4.5.6.7 = critical,ASN1:UTF8String:inconnu
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
  /**
   * The answer to a request, signed by a certificate of this shape, under others that are between the root and it, the
   * uppermost first. `root` false: under a root of its own, which no one knows.
   */
  signAs(request: Uint8Array, signer: Shape, between?: Shape[], root?: boolean): Buffer;
  /** The authority's own answer, of which what is signed was changed before: extensions, an instant. */
  say(request: Uint8Array, change: (info: Buffer) => Uint8Array): Buffer;
  /** What `openssl ts -verify` says of an answer to a request. */
  verify(request: Uint8Array, reply: Uint8Array, at?: Date): boolean;
};

type Oddities = {
  /** What the root signs itself with. */
  rootDigest?: 'sha256' | 'sha1';
  /** Name of the authority's certificate. */
  name?: string;
};

/** A certificate to be made: a section of the configuration, bits of its RSA key, days until it ends. */
export type Shape = { extensions: string; bits?: number; days?: number };

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
  openssl('x509', '-in', 'ca.crt', '-outform', 'DER', '-out', 'ca.der');
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
  let count = 0;
  /** The authority's own answer, signed once more by another certificate. */
  const signed = (
    request: Uint8Array,
    signer: string,
    shown: readonly string[],
    change: (info: Buffer) => Uint8Array = (info) => info,
  ): Buffer => {
    reply(request);
    openssl('ts', '-reply', '-in', 'reply.tsr', '-token_out', '-out', 'token.der');
    const info = ['-verify', '-noverify', '-inform', 'DER', '-in', 'token.der'];
    openssl('cms', ...info, '-out', 'info.der');
    write('info.der', change(read('info.der')));
    const type = ['-econtent_type', '1.2.840.113549.1.9.16.1.4', '-nodetach', '-binary'];
    const by = ['-signer', `${signer}.crt`, '-inkey', `${signer}.key`, '-md', 'sha256'];
    write('shown.crt', shown.map((name) => read(`${name}.crt`).toString()).join(''));
    const form = ['-nocerts', '-certfile', 'shown.crt', '-cades', '-outform', 'DER'];
    openssl('cms', '-sign', '-in', 'info.der', ...type, ...by, ...form, '-out', 'forged.der');
    return granted(read('forged.der'));
  };
  return {
    folder,
    root: join(folder, 'ca.crt'),
    reply,
    forge(request, impostor, shown = [impostor]) {
      for (const name of [impostor, ...shown]) if (name !== 'tsa') makeImpostor(name);
      return signed(request, impostor, shown);
    },
    signAs(request, signer, between = [], known = true) {
      count += 1;
      const own = `own${count}`;
      const sign = (
        name: string,
        { extensions, bits = 2_048, days = 3_650 }: Shape,
        by: string,
      ) => {
        openssl('genrsa', '-out', `${name}.key`, String(bits));
        const asked = ['-new', '-key', `${name}.key`, '-subj', subject(`Essai ${name}`)];
        openssl('req', ...asked, '-utf8', '-config', 'tsa.cnf', '-out', `${name}.csr`);
        const issuer = ['-CA', `${by}.crt`, '-CAkey', `${by}.key`, '-CAcreateserial', '-sha256'];
        const kind = ['-days', String(days), '-extfile', 'tsa.cnf', '-extensions', extensions];
        openssl('x509', '-req', '-in', `${name}.csr`, ...issuer, ...kind, '-out', `${name}.crt`);
      };
      let by = 'ca';
      if (!known) {
        by = `${own}root`;
        openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', `${by}.key`);
        const stranger = ['-key', `${by}.key`, '-subj', subject('Racine d essai')];
        openssl('req', ...self, ...stranger, '-extensions', 'ca_ext', '-out', `${by}.crt`);
      }
      const shown: string[] = known ? [] : [by];
      for (const [index, shape] of between.entries()) {
        sign(`${own}m${index}`, shape, by);
        by = `${own}m${index}`;
        shown.push(by);
      }
      sign(own, signer, by);
      return signed(request, own, [own, ...shown]);
    },
    say: (request, change) => signed(request, 'tsa', ['tsa', 'ca'], change),
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
