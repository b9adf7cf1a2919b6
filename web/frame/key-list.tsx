import { Modal } from 'antd'
import { useText } from '../text/text.tsx'
import './key-list.css'

/** 快捷键: every key the page knows; each has a button or a place to point at as well. */
export function KeyList({ close }: { readonly close: () => void }) {
  const { keys } = useText()
  const { page, picture, trial } = keys
  const groups = [
    [
      page.title,
      [
        ['Ctrl+K', page.search],
        ['Ctrl+Enter', page.primary],
        ['Esc', page.escape],
        ['Ctrl+/', page.list],
      ],
    ],
    [
      picture.title,
      [
        ['← → ↑ ↓', picture.next],
        ['Home End', picture.ends],
        ['Enter', picture.select],
        [picture.space, picture.add],
        [`Shift+${picture.click}`, picture.addByHand],
        ['Esc', picture.clear],
        ['+ − 0', picture.zoom],
        [`Ctrl+${picture.wheel}`, picture.zoomByHand],
        ['T', picture.table],
      ],
    ],
    [
      trial.title,
      [
        ['Ctrl+Z', trial.undo],
        ['Ctrl+Y', trial.redo],
      ],
    ],
  ] as const
  return (
    <Modal open title={keys.title} footer={null} onCancel={close} width={560}>
      {groups.map(([title, lines]) => (
        <table key={title} className="plain keys-of">
          <caption>{title}</caption>
          <tbody>
            {lines.map(([key, words]) => (
              <tr key={key}>
                <th scope="row">
                  <kbd>{key}</kbd>
                </th>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Modal>
  )
}
