import { execFileSync } from 'node:child_process';
import { createSign } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignedXml } from 'xml-crypto';

// Trusted lists of our own, in the shape of the Union's, signed by whoever a test wants.

/** A key and its certificate. */
export type Signer = { key: string; certificate: string };

/** Makes a signer's key and certificate. */
export function createSigner(name: string, kind: 'rsa' | 'ec' = 'rsa'): Signer {
  const folder = mkdtempSync(join(tmpdir(), 'sans-creneau-list-'));
  const key = kind === 'rsa' ? ['rsa:2048'] : ['ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  const made = ['-keyout', 'key.pem', '-out', 'certificate.pem', '-days', '30', '-nodes'];
  const args = ['req', '-x509', '-newkey', ...key, ...made, '-subj', `/CN=${name}`];
  execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  return { key: read('key.pem'), certificate: read('certificate.pem') };
}

const base64 = (pem: string) => pem.replace(/-----[^-]+-----|\s/g, '');

const identity = (certificates: readonly string[]) =>
  certificates
    .map((one) => `<DigitalId><X509Certificate>${base64(one)}</X509Certificate></DigitalId>`)
    .join('');

/** A state of a service: what it is, and since when. */
export type State = { status: 'granted' | 'withdrawn'; from: string; type?: string };

export type ServiceTold = {
  name: string;
  /** PEM, or DER in base64. */
  certificates: readonly string[];
  /** The latest first. */
  states: readonly State[];
};

const stateXml = ({ name, certificates }: ServiceTold, { status, from, type }: State) => `
  <ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/${type ?? 'TSA/QTST'}</ServiceTypeIdentifier>
  <ServiceName><Name xml:lang="fr">Autre nom</Name><Name xml:lang="en">${name}</Name></ServiceName>
  <ServiceDigitalIdentity>${identity(certificates)}</ServiceDigitalIdentity>
  <ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/${status}</ServiceStatus>
  <StatusStartingTime>${from}</StatusStartingTime>`;

function serviceXml(service: ServiceTold): string {
  const [latest, ...before] = service.states;
  if (!latest) throw new Error('A service without a state');
  const history = before
    .map((state) => `<ServiceHistoryInstance>${stateXml(service, state)}</ServiceHistoryInstance>`)
    .join('');
  return `<TSPService><ServiceInformation>${stateXml(service, latest)}</ServiceInformation><ServiceHistory>${history}</ServiceHistory></TSPService>`;
}

type ListTold = {
  country: string;
  sequence?: number;
  next?: string;
  pointers?: readonly { country: string; signers: readonly Signer[]; mime?: string }[];
  services?: readonly ServiceTold[];
};

const mime = 'application/vnd.etsi.tsl+xml';

/** A list, not signed. */
export function listXml({
  country,
  sequence = 7,
  next = '2027-05-01T00:00:00Z',
  pointers = [],
  services = [],
}: ListTold): string {
  const others = pointers
    .map(
      (one) =>
        `<OtherTSLPointer><ServiceDigitalIdentities><ServiceDigitalIdentity>${identity(one.signers.map(({ certificate }) => certificate))}</ServiceDigitalIdentity></ServiceDigitalIdentities><TSLLocation>https://${one.country.toLowerCase()}.test/list.xml</TSLLocation><AdditionalInformation><OtherInformation><SchemeTerritory>${one.country}</SchemeTerritory></OtherInformation><OtherInformation><m:MimeType xmlns:m="http://uri.etsi.org/02231/v2/additionaltypes#">${one.mime ?? mime}</m:MimeType></OtherInformation></AdditionalInformation></OtherTSLPointer>`,
    )
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#" Id="list"><SchemeInformation><TSLSequenceNumber>${sequence}</TSLSequenceNumber><SchemeTerritory>${country}</SchemeTerritory><PointersToOtherTSL>${others}</PointersToOtherTSL><ListIssueDateTime>2026-11-20T09:00:00Z</ListIssueDateTime><NextUpdate>${next && `<dateTime>${next}</dateTime>`}</NextUpdate></SchemeInformation><TrustServiceProviderList><TrustServiceProvider><TSPInformation><TSPName><Name xml:lang="en">Provider of ${country}</Name></TSPName></TSPInformation><TSPServices>${services.map(serviceXml).join('')}</TSPServices></TrustServiceProvider></TrustServiceProviderList></TrustServiceStatusList>`;
}

const more = 'http://www.w3.org/2001/04/xmldsig-more#';

type Signing = {
  algorithm?: string;
  digest?: string;
  /** What is signed: the whole list by default. */
  xpath?: string;
};

/** Signs a list as the Union's are: one signature at the end of the list, over all of it but itself. */
export function signList(
  xml: string,
  { key, certificate }: Signer,
  {
    algorithm = `${more}rsa-sha256`,
    digest = 'http://www.w3.org/2001/04/xmlenc#sha256',
    xpath = '/*',
  }: Signing = {},
): string {
  const signing = new SignedXml({
    privateKey: key,
    publicCert: certificate,
    signatureAlgorithm: algorithm,
    canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  });
  if (algorithm.includes('ecdsa')) {
    signing.SignatureAlgorithms[algorithm] = class {
      getAlgorithmName = () => algorithm;

      getSignature = (material: unknown) =>
        createSign('sha256')
          .update(String(material))
          .sign({ key, dsaEncoding: 'ieee-p1363' }, 'base64');

      verifySignature = (): never => {
        throw new Error('Lists are signed here, not read');
      };
    };
  }
  signing.addReference({
    xpath,
    isEmptyUri: xpath === '/*',
    digestAlgorithm: digest,
    transforms: [
      'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
      'http://www.w3.org/2001/10/xml-exc-c14n#',
    ],
  });
  signing.computeSignature(xml, { location: { reference: '/*', action: 'append' } });
  return signing.getSignedXml();
}
