import { fail, ok, type Result } from '../domain/result.ts'
import { canonical } from '../report/canonical.ts'
import { type DossierCheck, failed, passed, unknown } from './checks.ts'
import { hashOfText, isSignedBy } from './crypto.ts'
import type { Trust } from './key-chain.ts'
import { type Manifest, manifestSchema } from './manifest.ts'
import { type PartName, partList, parts as partNames } from './parts.ts'
import { departure, type PlainJson, readJson } from './plain-json.ts'

/** A dossier opened: what it says of itself, and its parts as they came. */
export type Opened = {
  readonly manifest: Manifest
  readonly parts: { readonly [part: string]: unknown }
  readonly checks: readonly DossierCheck[]
}

/** A file that is a dossier, after step 1. */
export type ReadFile = Opened & { readonly signature: string; readonly file: PlainJson }

/**
 * Steps 1 and 2, 读取与签名: is this the file that was signed, to the last bit? What cannot be opened fails
 * with the one check that says why; everything else is opened however wrong it is.
 */
export function openDossier(bytes: Uint8Array, trust: Trust | null): Result<Opened, DossierCheck> {
  const read = readDossier(bytes)
  if (!read.ok) return read
  const { manifest, parts, checks } = read.value
  return ok({ manifest, parts, checks: [...checks, ...sealChecks(read.value, trust)] })
}

/** Step 1 读取: a whole dossier, written in the one way it is written. */
export function readDossier(bytes: Uint8Array): Result<ReadFile, DossierCheck> {
  const read = readJson(bytes)
  if (!read.ok) return fail(failed(1, null, read.error))
  const outside = envelopeOf(read.value.value)
  if (outside === null)
    return fail(failed(1, null, '文件不是卷宗：应有且只有“清单”“各部分”“签名”三项。'))
  const manifest = manifestSchema.safeParse(outside.manifest)
  if (!manifest.success) {
    const at = manifest.error.issues[0]?.path.join('.') ?? ''
    return fail(failed(1, null, `卷宗的清单写法不对（${at === '' ? '整体' : at}）。`))
  }
  const { parts, signature } = outside
  const checks = [formCheck(read.value), ...strangerChecks(parts)]
  return ok({ manifest: manifest.data, parts, signature, file: read.value, checks })
}

/** Step 2 签名: signed by whom, and with every part as it was signed. */
export const sealChecks = (
  { manifest, parts, signature, file }: Omit<ReadFile, 'checks'>,
  trust: Trust | null,
): readonly DossierCheck[] => [
  signatureCheck(manifest, signature),
  keyCheck(manifest, trust),
  ...partChecks(manifest, parts, file),
]

function envelopeOf(value: unknown) {
  if (!isObject(value)) return null
  const { manifest, parts, signature, ...others } = value
  if (Object.keys(others).length > 0 || !isObject(parts)) return null
  return { manifest, parts, signature: typeof signature === 'string' ? signature : '' }
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One content has one text: otherwise something could be hidden beside what is hashed. */
function formCheck(file: PlainJson): DossierCheck {
  const at = departure(file)
  return at === null
    ? passed(1, null, '文件完整，写法规范。')
    : failed(1, null, `文件自第 ${at + 1} 个字符起不是规范写法（RFC 8785），被改动过。`)
}

function strangerChecks(parts: Opened['parts']): readonly DossierCheck[] {
  const known: readonly string[] = partList
  return [
    ...Object.keys(parts)
      .filter((name) => !known.includes(name))
      .map((name) => failed(1, null, `卷宗多出了不认识的部分“${name.slice(0, 40)}”。`)),
    ...partList
      .filter((part) => !(part in parts))
      .map((part) => failed(1, part, `卷宗缺少“${partNames[part]}”（${part}）。`)),
  ]
}

const signatureCheck = (manifest: Manifest, signature: string): DossierCheck =>
  isSignedBy(manifest, signature, manifest.key.publicKey)
    ? passed(2, null, '签名有效，清单自签发后没有改动。')
    : failed(2, null, '签名无效：清单、签名或公钥被改动过。')

function keyCheck({ key, at }: Manifest, trust: Trust | null): DossierCheck {
  if (trust === null)
    return unknown(
      2,
      null,
      `没有给出签发单位的公钥，不能判断由谁签发；请另行核对公钥指纹 ${key.fingerprint}。`,
    )
  const stands = trust(key.publicKey, at)
  if (stands === 'given') return passed(2, null, '签名所用公钥与给出的公钥一致。')
  if (stands === 'related')
    return passed(
      2,
      null,
      `签名所用公钥（指纹 ${key.fingerprint}）与给出的公钥在同一条密钥更替链上，更替由新旧密钥共同签名。`,
    )
  return stands === 'retired'
    ? failed(2, null, `卷宗所载签发时间晚于签名所用公钥（指纹 ${key.fingerprint}）停用的时间。`)
    : failed(2, null, `签名所用公钥（指纹 ${key.fingerprint}）不是给出的公钥。`)
}

function partChecks(
  manifest: Manifest,
  parts: Opened['parts'],
  { form }: PlainJson,
): readonly DossierCheck[] {
  const present = partList.filter((part) => part in parts)
  const altered = present.flatMap((part) =>
    alteration(part, manifest.parts[part], hashOfText(form(parts[part]))),
  )
  return altered.length > 0
    ? altered
    : [passed(2, null, `${present.length} 个部分的校验码都与清单一致。`)]
}

function alteration(part: PartName, stated: string, actual: string): readonly DossierCheck[] {
  if (actual === stated) return []
  const sentence = `“${partNames[part]}”（${part}）被改动：清单记载的校验码为 ${stated.slice(0, 16)}…，实际为 ${actual.slice(0, 16)}…。`
  return [failed(2, part, sentence)]
}

/** The same content, as the dossier writes it. */
export const sameContent = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)
