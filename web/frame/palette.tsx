import SearchOutlined from '@ant-design/icons/SearchOutlined'
import { Button } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Me } from '../client.ts'
import { useText } from '../text/text.tsx'

/** Loaded when it is asked for. */
const PaletteDialog = lazy(async () => ({
  default: (await import('./palette-dialog.tsx')).PaletteDialog,
}))

/** 搜索: by its button or Ctrl+K, to any page, school, teacher or clause. */
export function Palette({ me }: { readonly me: Me }) {
  const { frame } = useText()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <>
      <Button
        type="text"
        className="on-bar"
        icon={<SearchOutlined />}
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        {frame.palette.button}
      </Button>
      {open && (
        <Suspense>
          <PaletteDialog me={me} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
