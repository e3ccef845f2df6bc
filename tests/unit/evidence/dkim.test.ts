import { expect, test } from 'vitest';
import { signatureLines } from '@/dossier/mail-signature';
import { readDkim } from '@/evidence/dkim';

// Messages and hashes of RFC 6376 (appendix A, section 3.4) and RFC 8463 (appendix A).

const rfc6376 = [
  'DKIM-Signature: v=1; a=rsa-sha256; s=brisbane; d=example.com;',
  '     c=simple/simple; q=dns/txt; i=joe@football.example.com;',
  '     h=Received : From : To : Subject : Date : Message-ID;',
  '     bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;',
  '     b=AuUoFEfDxTDkHlLXSZEpZj79LICEps6eda7W3deTVFOk4yAUoqOB',
  '       4nujc7YopdG5dWLSdNg6xNAZpOPr+kHxt1IrE+NahM6L/LbvaHut',
  '       KVdkLLkpVaVVQPzeRDI009SO2Il5Lu7rDNH6mZckBdrIx0orEtZV',
  '       4bmp/YzhwvcubU4=;',
  'From: Joe SixPack <joe@football.example.com>',
  'To: Suzie Q <suzie@shopping.example.net>',
  'Subject: Is dinner ready?',
  'Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)',
  'Message-ID: <20030712040037.46341.5F8J@football.example.com>',
].join('\r\n');

const rfc8463 = [
  'DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;',
  ' d=football.example.com; i=@football.example.com;',
  ' q=dns/txt; s=brisbane; t=1528637909; h=from : to :',
  ' subject : date : message-id : from : subject : date;',
  ' bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;',
  ' b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus',
  ' Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==',
  'From: Joe SixPack <joe@football.example.com>',
].join('\r\n');

const bytes = (text: string) => new TextEncoder().encode(text);
const mail = (head: string, text: string) => bytes(`${head}\r\n\r\n${text}`);

const printed = 'Hi.\r\n\r\nWe lost the game. Are you hungry yet?\r\n\r\nJoe.\r\n';

const joe = {
  domain: 'example.com',
  selector: 'brisbane',
  fields: ['received', 'from', 'to', 'subject', 'date', 'message-id'],
  body: true,
  unsigned: 0,
};

test('the example of RFC 6376: domain, fields, and a body that has the signed hash', async () => {
  expect(await readDkim(mail(rfc6376, printed))).toEqual([joe]);
});

test('the example of RFC 8463, with each field named once', async () => {
  expect(await readDkim(mail(rfc8463, printed))).toEqual([
    {
      domain: 'football.example.com',
      selector: 'brisbane',
      fields: ['from', 'to', 'subject', 'date', 'message-id'],
      body: true,
      unsigned: 0,
    },
  ]);
});

test('a file saved without CR is read as it was sent', async () => {
  const saved = bytes(`${rfc6376}\r\n\r\n${printed}`.replaceAll('\r\n', '\n'));
  expect(await readDkim(saved)).toEqual([joe]);
});

test.each([
  ['a letter', printed.replace('lost', 'won ')],
  ['a line', `${printed}PS\r\n`],
  ['a space, where it is signed to the letter', printed.replace('game.', 'game. ')],
])('a body with %s changed does not have it', async (_, changed) => {
  const [found] = await readDkim(mail(rfc6376, changed));
  expect(found?.body).toBe(false);
});

test('empty lines at the end change nothing, nor do spaces where the signer allows them', async () => {
  expect((await readDkim(mail(rfc6376, `${printed}\r\n\r\n`)))[0]?.body).toBe(true);
  const spaced = printed.replace('lost the', 'lost \t the').replace('Joe.', 'Joe.  ');
  expect((await readDkim(mail(rfc8463, spaced)))[0]?.body).toBe(true);
});

const signed = (tags: string) =>
  `DKIM-Signature: v=1; d=a.fr; s=k; h=from; ${tags}\r\nFrom: a@a.fr`;

test.each([
  ['simple', 'frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY='],
  ['relaxed', '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='],
])('an empty body has the hash that the RFC gives for %s', async (way, hash) => {
  const head = signed(`a=rsa-sha256; c=simple/${way}; bh=${hash}`);
  expect((await readDkim(mail(head, '')))[0]?.body).toBe(true);
});

test('what follows a signed part is counted: anyone may have added it', async () => {
  const bh = '2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=';
  const head = signed(`a=rsa-sha256; bh=${bh}; l=${printed.length}`);
  expect(await readDkim(mail(head, `${printed}Ajouté.\r\n`))).toMatchObject([
    { body: true, unsigned: 10 },
  ]);
  const beyond = signed(`a=rsa-sha256; bh=${bh}; l=9999`);
  expect(await readDkim(mail(beyond, printed))).toMatchObject([{ body: false }]);
});

test.each([
  ['no signature', 'From: a@a.fr'],
  ['another version', 'DKIM-Signature: v=2; d=a.fr; s=k; a=rsa-sha256; bh=x'],
  ['a domain that is none', 'DKIM-Signature: v=1; d=a fr<b>; s=k<; a=rsa-sha256; bh=x'],
  ['a signature in the body alone', 'From: a@a.fr\r\n\r\nDKIM-Signature: v=1; d=a.fr; s=k'],
])('an e-mail with %s has none', async (_, head) => {
  expect(await readDkim(mail(head, printed))).toEqual([]);
});

test('an old algorithm is not judged, and a hash that is none does not hold', async () => {
  expect(await readDkim(mail(signed('a=rsa-sha1; bh=x'), printed))).toMatchObject([{ body: null }]);
  const head = signed('a=rsa-sha256; bh=*');
  expect(await readDkim(mail(head, printed))).toMatchObject([{ body: false }]);
});

test('any bytes are read without an error, a hundred signatures too', async () => {
  const many = Array.from({ length: 100 }, () => signed('a=rsa-sha256; bh=x')).join('\r\n');
  expect(await readDkim(mail(many, ''))).toHaveLength(8);
  expect(await readDkim(new Uint8Array(300).fill(255))).toEqual([]);
  expect(await readDkim(new Uint8Array())).toEqual([]);
  // Blank lines and spaces by the million, which a careless pattern would look at again and again.
  const blank = `${'\r\n'.repeat(1_000_000)}${' '.repeat(2_000_000)}x`;
  expect(await readDkim(mail(rfc8463, blank))).toMatchObject([{ body: false }]);
});

test('what is said claims the domain and the body’s hash, and gives the way to the key', () => {
  expect(signatureLines([joe])).toEqual([
    'signé par le domaine example.com, empreinte du corps conforme. Champs signés : expéditeur, destinataire, objet, date. Signature à vérifier avec la clé publique du domaine : dig +short TXT brisbane._domainkey.example.com',
  ]);
  expect(signatureLines([{ ...joe, body: false }])[0]).toContain('empreinte du corps non conforme');
  expect(signatureLines([{ ...joe, body: null }])[0]).toContain('non vérifiée');
  expect(signatureLines([{ ...joe, unsigned: 9 }])[0]).toContain(
    '9 octets à la fin ne sont pas signés',
  );
  expect(signatureLines([])).toEqual(['sans signature DKIM : rien dans le fichier ne le date']);
});
