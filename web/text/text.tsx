import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type Text, zhCN } from './zh-CN/index.ts'

/** Every word on screen, in the language chosen; data and wording of the law stay Chinese. */
const words = {
  'zh-CN': async (): Promise<Text> => zhCN,
  // Fetched by those alone who ask for it.
  en: async (): Promise<Text> => (await import('./en/index.ts')).en,
}
export type Language = keyof typeof words

type Spoken = { readonly language: Language; readonly text: Text }
type Choice = Spoken & { readonly choose: (language: Language) => void }

const chinese: Spoken = { language: 'zh-CN', text: zhCN }
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
      document.documentElement.lang = next
      speak(next)
    }
    return { speak, choose }
  }, [])
  useEffect(() => {
    if (first !== 'zh-CN') choice.speak(first)
  }, [first, choice])
  const told = useMemo(
    () => (spoken === null ? null : { ...spoken, choose: choice.choose }),
    [spoken, choice],
  )
  if (failed !== null) throw failed.problem
  return told === null ? null : <Chosen value={told}>{children}</Chosen>
}
