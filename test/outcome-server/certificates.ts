import './reflect.ts'
import { createHash } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import * as z from 'zod'
import { caPin } from '../../preload/contract/fingerprint.ts'
import { readOrMake } from './files.ts'

/** ECDSA on P-256: what every TLS 1.3 stack speaks (RFC 8446, section 9.1). */
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const day = 24 * 60 * 60 * 1000
const authorityDays = 3650
const leafDays = 397

const authorityFile = z.strictObject({ certificate: z.string(), key: z.string() })

export type Certificates = {
  /** PEM of the CA that workstations pin. */
  ca: string
  /** PEM of the leaf for TLS, and its key. */
  cert: string
  key: string
  /** The half of an enrolment code that pins the CA. */
  pin: string
}

/** The server's own CA, kept in `folder` (null: in memory), and a fresh leaf for loopback names at every start. */
export async function certificates(folder: string | null): Promise<Certificates> {
  const kept = await readOrMake(folder, 'authority.json', authorityFile, makeAuthority)
  const authority = new x509.X509Certificate(kept.certificate)
  const authorityKey = await crypto.subtle.importKey(
    'pkcs8',
    x509.PemConverter.decodeFirst(kept.key),
    algorithm,
    false,
    ['sign'],
  )
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const leaf = await x509.X509CertificateGenerator.create(
    {
      subject: 'CN=localhost',
      issuer: authority.subject,
      notBefore: new Date(Date.now() - day),
      notAfter: new Date(Date.now() + leafDays * day),
      publicKey: keys.publicKey,
      signingKey: authorityKey,
      signingAlgorithm: algorithm,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension([
          { type: 'dns', value: 'localhost' },
          { type: 'ip', value: '127.0.0.1' },
        ]),
      ],
    },
    crypto,
  )
  return {
    ca: kept.certificate,
    cert: leaf.toString('pem'),
    key: await privateKeyPem(keys.privateKey),
    pin: caPin(new Uint8Array(authority.rawData), (bytes) =>
      Uint8Array.from(createHash('sha256').update(bytes).digest()),
    ),
  }
}

async function makeAuthority(): Promise<z.infer<typeof authorityFile>> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      name: 'CN=Sverka reference server CA',
      notBefore: new Date(Date.now() - day),
      notAfter: new Date(Date.now() + authorityDays * day),
      keys,
      signingAlgorithm: algorithm,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      ],
    },
    crypto,
  )
  return { certificate: `${certificate.toString('pem')}\n`, key: await privateKeyPem(keys.privateKey) }
}

async function privateKeyPem(key: CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')
}
