import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { ConfirmPassword } from './frame/confirm-password.tsx'
import { keepFocus } from './frame/keep-focus.ts'
import { hearPrimaryKey } from './frame/primary-key.ts'
import { queries } from './queries.ts'
import { router } from './router.tsx'
import { LanguageChoice, useLanguage } from './text/text.tsx'
import { theme } from './theme.ts'

/** The server writes a fresh one into each copy of the page; styles without it are not taken. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.nonce

/** Some of the library's styles are written without being told the word: every style element gets it. */
const createElement = document.createElement.bind(document)
document.createElement = ((name: string, options?: ElementCreationOptions) => {
  const made = createElement(name, options)
  if (made instanceof HTMLStyleElement && nonce !== undefined) made.nonce = nonce
  return made
}) as typeof document.createElement

const still = window.matchMedia('(prefers-reduced-motion: reduce)')
const useMotion = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      still.addEventListener('change', changed)
      return () => still.removeEventListener('change', changed)
    },
    () => !still.matches,
  )

function Dressed({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage()
  const motion = useMotion()
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={theme(motion)}
      button={{ autoInsertSpace: false }}
      {...(nonce === undefined ? {} : { csp: { nonce } })}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}

keepFocus()
hearPrimaryKey()
const place = document.getElementById('page')
if (place === null) throw new Error('the page has no place')
createRoot(place).render(
  <LanguageChoice>
    <Dressed>
      <QueryClientProvider client={queries}>
        <ConfirmPassword>
          <RouterProvider router={router} />
        </ConfirmPassword>
      </QueryClientProvider>
    </Dressed>
  </LanguageChoice>,
)
