import { Form, Select } from 'antd'
import type { Schemas } from '../../client.ts'
import { useText } from '../../text/text.tsx'
import type { Account, Places } from './queries.ts'

type Role = Account['role']

/** 角色与管辖 as a form holds them; the place is a county's or a city's id. */
export type RoleValues = {
  readonly role: Role
  readonly scopeKind: 'county' | 'city'
  readonly place?: string
}

export function scopeOf({ role, scopeKind, place = '' }: RoleValues): Schemas['Account']['scope'] {
  if (role === 'admin') return { kind: 'none' }
  return scopeKind === 'city' ? { kind: 'city', city: place } : { kind: 'county', county: place }
}

export function valuesOf({ role, scope }: Account): RoleValues {
  if (scope.kind === 'city') return { role, scopeKind: 'city', place: scope.city }
  if (scope.kind === 'county') return { role, scopeKind: 'county', place: scope.county }
  return { role, scopeKind: 'county' }
}

const roles = ['personnel', 'leadership', 'auditor', 'admin'] as const

export function RoleFields({ places }: { readonly places: Places | undefined }) {
  const { accounts } = useText()
  const form = Form.useFormInstance<RoleValues>()
  const role = Form.useWatch('role', form)
  const kind = Form.useWatch('scopeKind', form) ?? 'county'
  const required = [{ required: true, message: accounts.required }]
  const known = kind === 'city' ? places?.cities : places?.counties
  return (
    <>
      <Form.Item
        name="role"
        label={accounts.list.role}
        rules={required}
        extra={role === undefined ? '' : accounts.roleMeans[role]}
      >
        <Select options={roles.map((value) => ({ value, label: accounts.roles[value] }))} />
      </Form.Item>
      {role !== 'admin' && (
        <>
          <Form.Item name="scopeKind" label={accounts.scopeKind} rules={required}>
            <Select
              options={[
                { value: 'county', label: accounts.county },
                { value: 'city', label: accounts.city },
              ]}
              onChange={() => form.resetFields(['place'])}
            />
          </Form.Item>
          <Form.Item
            name="place"
            label={kind === 'city' ? accounts.chooseCity : accounts.chooseCounty}
            rules={required}
          >
            <Select options={(known ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
        </>
      )}
    </>
  )
}
