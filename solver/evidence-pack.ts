import { type DocumentFacts, type WrittenDocument, writeDocument } from './documents.ts'
import type { Problem } from './domain/problem.ts'
import { fail, ok, type Result } from './domain/result.ts'
import { type DocumentId, documents } from './report/documents.ts'
import { documentFileName } from './report/file-name.ts'
import { paperPlaces } from './report/tables/evidence.ts'
import { type ZipFile, zipFiles } from './zip.ts'

/**
 * 佐证材料包: the catalogue D14 and every paper of it that the program makes, under its place in the
 * catalogue. What is sensitive stays in the office (备查), what cannot be made yet is 缺 in the catalogue.
 */
export async function writeEvidencePack(
  facts: DocumentFacts,
): Promise<Result<WrittenDocument, readonly Problem[]>> {
  const files: ZipFile[] = []
  const made: { readonly code: string; readonly file: string }[] = []
  for (const id of packed) {
    const paper = await writeDocument(id, facts)
    if (!paper.ok) continue
    const name = `${paperPlaces.get(id) ?? id}_${paper.value.name}`
    files.push({ name, bytes: paper.value.bytes })
    made.push({ code: id, file: name })
  }
  const process = facts.process ?? {}
  const known = process.papers ?? []
  const papers = [...known, ...made.filter(({ code }) => !known.some((one) => one.code === code))]
  const catalogue = await writeDocument('D14', { ...facts, process: { ...process, papers } })
  if (!catalogue.ok) return fail(catalogue.error)
  const { name, bytes } = catalogue.value
  const folder = documentFileName(
    facts.county,
    { code: 'D14', name: '交流轮岗指标佐证材料' },
    facts.state ?? '草稿',
  ).replace(/\.xlsx$/, '')
  return ok({
    name: `${folder}.zip`,
    bytes: zipFiles(
      [{ name, bytes }, ...files].map((file) => ({ ...file, name: `${folder}/${file.name}` })),
    ),
  })
}

/** Forms to be written on by hand: they prove something once they are filled in and signed. */
const unwritten: readonly string[] = ['D15']

/** Papers of the catalogue that are ours and not sensitive, in its order. */
const packed: readonly DocumentId[] = [...paperPlaces.keys()].filter(
  (code): code is DocumentId =>
    Object.hasOwn(documents, code) &&
    documents[code as DocumentId].privacy !== 'C' &&
    !unwritten.includes(code),
)
