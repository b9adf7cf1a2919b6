import { select } from 'd3'
import { type Answer, changePassword, type Me, signIn, signInOnce, whoAmI } from './client.ts'

/** Who uses the page: by his session, by the code of this machine's own start, or by the form. */
export async function signedIn(place: HTMLElement): Promise<Me> {
  const code = /^#code=([\w-]+)$/.exec(location.hash)?.[1]
  // It is good for once, and nobody shall find it in the history.
  if (code !== undefined) history.replaceState(null, '', location.pathname)
  const once = code === undefined ? null : await signInOnce(code)
  const present = once !== null && 'value' in once ? once.value : await whoAmI()
  const me = present ?? (await ask(place, signInForm))
  return me.mustChangePassword ? await ask(place, passwordForm) : me
}

type Form = {
  readonly title: string
  readonly fields: readonly {
    readonly name: string
    readonly label: string
    readonly type: 'text' | 'password'
    readonly autocomplete: string
  }[]
  readonly button: string
  readonly send: (values: (name: string) => string) => Promise<Answer<Me>>
}

const signInForm: Form = {
  title: '登录',
  fields: [
    { name: 'username', label: '用户名', type: 'text', autocomplete: 'username' },
    { name: 'password', label: '密码', type: 'password', autocomplete: 'current-password' },
  ],
  button: '登录',
  send: (value) => signIn(value('username'), value('password')),
}

const passwordForm: Form = {
  title: '首次登录，请修改初始密码（至少 12 位）',
  fields: [
    { name: 'current', label: '当前密码', type: 'password', autocomplete: 'current-password' },
    { name: 'next', label: '新密码', type: 'password', autocomplete: 'new-password' },
    { name: 'again', label: '再输入一次', type: 'password', autocomplete: 'new-password' },
  ],
  button: '修改密码',
  send: async (value) =>
    value('next') === value('again')
      ? changePassword(value('current'), value('next'))
      : { refused: '两次输入的新密码不一样。' },
}

/** Shows a form until what is sent by it is taken. */
function ask(place: HTMLElement, { title, fields, button, send }: Form): Promise<Me> {
  const form = select(place).append('form').attr('class', 'sign-in')
  form.append('h2').text(title)
  for (const { name, label, type, autocomplete } of fields) {
    const line = form.append('label').text(label)
    line
      .append('input')
      .attr('name', name)
      .attr('type', type)
      .attr('required', '')
      .attr('autocomplete', autocomplete)
  }
  const told = form.append('p').attr('class', 'refused').attr('role', 'alert')
  const submit = form.append('button').attr('type', 'submit').text(button)
  return new Promise((done) => {
    form.on('submit', async (event: SubmitEvent) => {
      event.preventDefault()
      const values = new FormData(form.node() ?? undefined)
      submit.attr('disabled', '')
      const answer = await send((name) => String(values.get(name) ?? ''))
      submit.attr('disabled', null)
      if ('refused' in answer) {
        told.text(answer.refused)
        return
      }
      form.remove()
      done(answer.value)
    })
  })
}
