import { gunzipSync, gzipSync } from 'node:zlib'
import type { Certificate } from '../solver/index.ts'

/** 最优性证书 as a file. */
export const certificateFileName = 'certificate.json.gz'

/** As JSON for any program, packed because a county's rows are many; the same plan has the same bytes. */
export const packedCertificate = (certificate: Certificate): Buffer =>
  gzipSync(JSON.stringify(certificate), { level: 9 })

/** What a file holds, packed or not, not yet known to be a certificate; `null` where it is no JSON. */
export function certificateContent(bytes: Buffer): { readonly content: unknown } | null {
  try {
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
    const text = isPacked ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes
    return { content: JSON.parse(text.toString('utf8')) }
  } catch (problem) {
    if (!(problem instanceof SyntaxError) && !isPackingFault(problem)) throw problem
    return null
  }
}

/** A county of 150 schools comes to some 50 MB; what swells beyond this is no certificate. */
const mostBytes = 512 * 1024 * 1024

const isPackingFault = (problem: unknown): boolean =>
  problem instanceof Error &&
  'code' in problem &&
  typeof problem.code === 'string' &&
  /^(Z_|ERR_BUFFER_TOO_LARGE)/.test(problem.code)
