/** The true child, but for one bound of its certificate, which is better than its proof. */

import { certificateContent, packedCertificate } from '../../../api/certificate-file.ts'
import type { Certificate } from '../../../solver/certificate/certificate.ts'

type Said = { readonly kind: string; readonly certificate?: string }

const send = process.send?.bind(process)
process.send = (message: Said) =>
  send?.(
    message.certificate === undefined
      ? message
      : { ...message, certificate: forged(message.certificate) },
  ) ?? false

function forged(body: string): string {
  const read = certificateContent(Buffer.from(body, 'base64'))
  const certificate = read?.content as Certificate
  const [first, ...others] = certificate.levels
  if (first === undefined) throw new Error('a certificate without levels')
  const levels = [{ ...first, checked: first.checked + 1 }, ...others]
  return packedCertificate({ ...certificate, levels }).toString('base64')
}

await import('../../../api/runs/solver-child.ts')
