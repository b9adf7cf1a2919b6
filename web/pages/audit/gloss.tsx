import { useLanguage } from '../../text/text.tsx'

/** Under a clause's Chinese name, for whoever reads English, the name of its rule: `Rotation share`. */
export function Gloss({ rule }: { readonly rule: string }) {
  const { language } = useLanguage()
  if (language === 'zh-CN') return null
  return <div className="quiet">{glossOf(rule)}</div>
}

/** Rules are called by English words. */
export function glossOf(rule: string): string {
  const words = rule.replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
