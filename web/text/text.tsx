import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { first } from './zh-CN/first.ts'
import type { Text } from './zh-CN/index.ts'

// The rest is there before a page that says it: the router waits for `laterWords`.
const chineseText = { ...first } as Text

/** Words of the pages beside the plan, fetched with the first of them. */
export async function laterWords(): Promise<void> {
  const { later } = await import('./zh-CN/later.ts')
  Object.assign(chineseText, later)
}

/** Every word on screen, in the language chosen; data and wording of the law stay Chinese. */
const words = {
  'zh-CN': async (): Promise<Text> => chineseText,
  // Fetched by those alone who ask for it.
  en: async (): Promise<Text> => (await import('./en/index.ts')).en,
}
export type Language = keyof typeof words

type Spoken = { readonly language: Language; readonly text: Text }
type Choice = Spoken & { readonly choose: (language: Language) => void }

const chinese: Spoken = { language: 'zh-CN', text: chineseText }
const Chosen = createContext<Choice>({ ...chinese, choose: () => undefined })

export const useText = (): Text => useContext(Chosen).text
export const useLanguage = (): Choice => useContext(Chosen)

const kept = 'junpei-language'

function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(kept)
  return asked === 'en' ? 'en' : 'zh-CN'
}

export function LanguageChoice({ children }: { readonly children: ReactNode }) {
  const [first] = useState(firstLanguage)
  const [spoken, setSpoken] = useState<Spoken | null>(first === 'zh-CN' ? chinese : null)
  const [failed, setFailed] = useState<{ readonly problem: unknown } | null>(null)
  const choice = useMemo(() => {
    const speak = (language: Language): void => {
      words[language]().then(
        (text) => setSpoken({ language, text }),
        (problem: unknown) => setFailed({ problem }),
      )
    }
    const choose = (next: Language): void => {
      localStorage.setItem(kept, next)
      speak(next)
    }
    return { speak, choose }
  }, [])
  useEffect(() => {
    if (first !== 'zh-CN') choice.speak(first)
  }, [first, choice])
  useEffect(() => {
    if (spoken !== null) document.documentElement.lang = spoken.language
  }, [spoken])
  const told = useMemo(
    () => (spoken === null ? null : { ...spoken, choose: choice.choose }),
    [spoken, choice],
  )
  if (failed !== null) throw failed.problem
  return told === null ? null : <Chosen value={told}>{children}</Chosen>
}
