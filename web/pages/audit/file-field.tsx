import { type DragEvent, type ReactNode, useId, useState } from 'react'

/** A file chosen or dropped; it never leaves the browser. */
export function FileField({
  label,
  button,
  large = false,
  onFile,
  children,
}: {
  readonly label: string
  readonly button: string
  readonly large?: boolean
  readonly onFile: (file: File) => void
  readonly children?: ReactNode
}) {
  const id = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way, the field inside is the other
    <div
      className={`file-field${large ? ' large' : ''}${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>{label}</span>{' '}
      <input
        id={id}
        className="unseen"
        type="file"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) onFile(file)
          // The same file may be chosen again.
          target.value = ''
        }}
      />
      <label htmlFor={id} className="file-button">
        {button}
        <span className="unseen"> {label}</span>
      </label>{' '}
      {children}
    </div>
  )
}
