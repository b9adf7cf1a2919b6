import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { en } from './en/index.ts'
import { type Text, zhCN } from './zh-CN/index.ts'

/** Every word on screen, in the language chosen; data and wording of the law stay Chinese. */
export const languages = { 'zh-CN': zhCN, en } as const satisfies { readonly [tag: string]: Text }
export type Language = keyof typeof languages

type Choice = { readonly language: Language; readonly choose: (language: Language) => void }

const Chosen = createContext<Choice>({ language: 'zh-CN', choose: () => undefined })

export const useText = (): Text => languages[useContext(Chosen).language]
export const useLanguage = (): Choice => useContext(Chosen)

const kept = 'junpei-language'

function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(kept)
  return asked === 'en' ? 'en' : 'zh-CN'
}

export function LanguageChoice({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage)
  const choice = useMemo<Choice>(
    () => ({
      language,
      choose: (next) => {
        localStorage.setItem(kept, next)
        document.documentElement.lang = next
        setLanguage(next)
      },
    }),
    [language],
  )
  return <Chosen value={choice}>{children}</Chosen>
}
