import type { Certificate } from './certificate.ts'

type Versions = Pick<Certificate, 'dataHash' | 'profileHash' | 'planHash'>

/** Of the versions at hand those that the certificate does not speak of; Chinese sentences. */
export function foreignVersions(stated: Versions, held: Partial<Versions>): readonly string[] {
  const differs = (version: keyof Versions) =>
    held[version] !== undefined && held[version] !== stated[version]
  return [
    ...(differs('planHash') ? ['证书写明的方案版本与所给方案不同。'] : []),
    ...(differs('dataHash') ? ['证书写明的数据版本与所给数据不同。'] : []),
    ...(differs('profileHash') ? ['证书写明的规则版本与所给规则档不同。'] : []),
  ]
}
