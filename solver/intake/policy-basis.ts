import type { PolicyDocument, Source } from '../domain/policy.ts'
import type { Profile } from '../rules/index.ts'

/** The document a value without 依据 is printed under. */
export const withoutBasis = '县级自定，无依据文件'

/** The text a county names for a value of its own 依据. */
export type Basis = { readonly title: string; readonly number: string; readonly passage: string }

/** `《…实施方案》（明政办〔2026〕3号）第三条`; what is not written like that is a title as it stands. */
export function basisOf(text: string): Basis {
  const match = /^《([^《》]+)》(?:[（(]?([^（()）\s]*〔\d{4}〕\d+号)[）)]?)?[，,、\s]*(.*)$/.exec(
    text,
  )
  if (!match) return { title: text === '' ? withoutBasis : text, number: '', passage: '' }
  const [, title = '', number = '', passage = ''] = match
  return { title, number, passage }
}

/** Two parameters of one clause, set by the same or by different texts. */
export function joined(own: Source | null, added: Source): Source {
  if (own === null) return added
  const document =
    own.document === added.document ? own.document : `${own.document}；${added.document}`
  return { ...added, document, item: `${own.item}、${added.item}`, note: own.note + added.note }
}

/** The profile with the county's text among its documents, each text once. */
export function withDocument(profile: Profile, { title, number }: Basis) {
  const known = profile.documents.find((each) => each.level === 'override' && each.title === title)
  if (known) return { profile, document: known }
  const count = profile.documents.filter((each) => each.level === 'override').length
  const id = `override-${count + 1}`
  const document: PolicyDocument = { id, title, number, issuer: '本县', level: 'override' }
  return { profile: { ...profile, documents: [...profile.documents, document] }, document }
}
