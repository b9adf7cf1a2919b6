import { readFile } from 'node:fs/promises'
import {
  checkVerdicts,
  type DossierCheck,
  type JournalCheckpoint,
  type Manifest,
  maskLevels,
  type Problem,
  readCheckpoint,
  readPublicKey,
  verificationSteps,
  verifyDossier,
} from '../../solver/index.ts'
import type { CheckView } from '../contract.ts'
import type { Loaded } from './load.ts'
import { nothing } from './nothing.ts'
import { placeOf } from './problems.ts'
import { hasErrors, type Told, untold } from './told.ts'

/** 核验卷宗: from the file alone, and what an auditor has kept; neither server nor solver. */
export async function verify(
  file: string,
  options: { readonly checkpoint?: string; readonly key?: string },
): Promise<Told<'verify'>> {
  const bytes = await readFile(file)
  const checkpoint = await readHeld(options.checkpoint)
  const keys = await readKeys(options.key)
  const problems = [...checkpoint.problems, ...keys.problems]
  if (hasErrors(problems)) return untold<'verify'>(nothing.verify, problems)
  const against = { checkpoint: checkpoint.value, trustedKeys: keys.value ?? [] }
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
  return { value: null, problems: [unusable('V01', path, read.error)] }
}

/** 64 digits, a PEM file, or the reply of the service with every key in it. */
async function readKeys(path: string | undefined): Promise<Loaded<readonly string[]>> {
  if (path === undefined) return { value: null, problems: [] }
  const text = await readFile(path, 'utf8')
  const replied = [...text.matchAll(/"publicKey"\s*:\s*"([^"]*)"/g)].map(([, key = '']) => key)
  const keys = (replied.length === 0 ? [text] : replied).map(readPublicKey)
  const known = keys.filter((key) => key !== null)
  if (known.length === keys.length) return { value: known, problems: [] }
  const message =
    '不是公钥文件：应为 64 位十六进制的 Ed25519 公钥、PEM 文件或服务 /api/keys 的回答。'
  return { value: null, problems: [unusable('V02', path, message)] }
}

const unusable = (code: string, path: string, message: string): Problem => ({
  code,
  severity: 'error',
  place: placeOf(path),
  value: null,
  message,
})

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
