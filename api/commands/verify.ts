import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import {
  checkVerdicts,
  type DossierCheck,
  type JournalCheckpoint,
  type KeyChange,
  keyChangeSchema,
  type Manifest,
  maskLevels,
  readCheckpoint,
  readPublicKey,
  verificationSteps,
  verifyDossier,
} from '../../solver/index.ts'
import type { CheckView } from '../contract.ts'
import type { Loaded } from './load.ts'
import { nothing } from './nothing.ts'
import { unusableFile } from './problems.ts'
import { hasErrors, type Told, untold } from './told.ts'

/** 核验卷宗: from the file alone, and what an auditor has kept; neither server nor solver. */
export async function verify(
  file: string,
  options: { readonly checkpoint?: string; readonly key?: string; readonly chain?: string },
): Promise<Told<'verify'>> {
  const bytes = await readFile(file)
  const checkpoint = await readHeld(options.checkpoint)
  const keys = await readKeys(options.key)
  const chain = await readChain(options.chain)
  const problems = [...checkpoint.problems, ...keys.problems, ...chain.problems]
  if (hasErrors(problems)) return untold<'verify'>(nothing.verify, problems)
  const against = {
    checkpoint: checkpoint.value,
    trustedKeys: keys.value?.keys ?? [],
    keyChanges: [...(keys.value?.changes ?? []), ...(chain.value ?? [])],
  }
  const { ok, checks, manifest } = verifyDossier(bytes, against)
  return {
    ok,
    facts: {
      dossier: manifest === null ? null : dossierView(manifest),
      checks: checks.map(checkView),
    },
    problems,
    lines: [...(manifest === null ? [] : [headOf(manifest)]), ...checks.map(lineOf), endOf(checks)],
  }
}

async function readHeld(path: string | undefined): Promise<Loaded<JournalCheckpoint>> {
  if (path === undefined) return { value: null, problems: [] }
  const read = readCheckpoint(await readFile(path, 'utf8'))
  if (read.ok) return { value: read.value, problems: [] }
  return { value: null, problems: [unusableFile('V01', path, read.error)] }
}

type Keys = { readonly keys: readonly string[]; readonly changes: readonly KeyChange[] }

/** A key or its fingerprint as 64 digits, by itself or in a file; a PEM file; the reply of the service. */
async function readKeys(given: string | undefined): Promise<Loaded<Keys>> {
  if (given === undefined) return { value: null, problems: [] }
  const literal = readPublicKey(given)
  if (literal !== null) return { value: { keys: [literal], changes: [] }, problems: [] }
  const text = await readFile(given, 'utf8')
  const reply = readReply(text)
  if (reply !== null) return { value: reply, problems: [] }
  const key = readPublicKey(text)
  if (key !== null) return { value: { keys: [key], changes: [] }, problems: [] }
  const message =
    '不是公钥文件：应为 64 位十六进制的 Ed25519 公钥或指纹（也可直接写出）、PEM 文件或服务 /api/keys 的回答。'
  return { value: null, problems: [unusableFile('V02', given, message)] }
}

/** How keys took each other's place: the reply of the service, from wherever. */
async function readChain(path: string | undefined): Promise<Loaded<readonly KeyChange[]>> {
  if (path === undefined) return { value: null, problems: [] }
  const reply = readReply(await readFile(path, 'utf8'))
  if (reply !== null) return { value: reply.changes, problems: [] }
  const message = '不是密钥列表：应为服务 /api/keys 的回答。'
  return { value: null, problems: [unusableFile('V03', path, message)] }
}

const keysReply = z.object({
  keys: z
    .array(z.object({ publicKey: z.string(), until: z.string().nullable().default(null) }))
    .min(1),
  changes: z.array(keyChangeSchema).default([]),
})

/** Of a reply only the key in use is taken at its word: the changes vouch for the others. */
function readReply(text: string): Keys | null {
  const read = keysReply.safeParse(jsonOf(text))
  if (!read.success) return null
  const inUse = read.data.keys.filter(({ until }) => until === null)
  const keys = inUse.map(({ publicKey }) => readPublicKey(publicKey))
  const known = keys.filter((key) => key !== null)
  return known.length === keys.length ? { keys: known, changes: read.data.changes } : null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (problem) {
    // The parser tells of bad text by an exception; the schema then refuses `undefined`.
    if (problem instanceof SyntaxError) return undefined
    throw problem
  }
}

const dossierView = ({ county, level, at, key, runs }: Manifest) => ({
  county: county.name,
  year: county.year,
  synthetic: county.synthetic,
  level,
  at,
  fingerprint: key.fingerprint,
  runs,
})

const checkView = ({ step, ...check }: DossierCheck): CheckView => ({
  step,
  stepName: verificationSteps[step],
  ...check,
})

const headOf = ({ county, level, at }: Manifest): string =>
  `${county.name}　${county.year} 学年${county.synthetic ? '（合成数据）' : ''}　${maskLevels[level]}　签发于 ${at}`

const lineOf = ({ step, verdict, sentence }: DossierCheck): string =>
  `${checkVerdicts[verdict]}　${verificationSteps[step]}：${sentence}`

function endOf(checks: readonly DossierCheck[]): string {
  const of = (wanted: DossierCheck['verdict']) =>
    checks.filter(({ verdict }) => verdict === wanted).length
  const [wrong, open] = [of('failed'), of('unknown')]
  const rest = open === 0 ? '' : `，${open} 项无法判断`
  return wrong === 0
    ? `合计：没有发现不符${rest}。`
    : `合计：${wrong} 项不符${rest}，本卷宗不可采信。`
}
