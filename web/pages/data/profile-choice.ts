import { useQuery } from '@tanstack/react-query'
import { useAddressWord } from '../../frame/address.ts'
import { useMe } from '../../queries.ts'
import { importsQuery, policiesQuery } from './queries.ts'

const fallback = 'national'

/**
 * 规则档 under which the data are looked at: the one of the address, else the one the import was read
 * under (told to those who import), else the national one.
 */
export function useProfileChoice(county: string, data: string | null) {
  const [word, choose] = useAddressWord('policy')
  const { data: me } = useMe()
  const mayImport = me?.permissions.includes('dataset:import') === true
  const policies = useQuery(policiesQuery)
  const imports = useQuery({ ...importsQuery(county), enabled: mayImport })
  const ready = policies.data !== undefined && (!mayImport || !imports.isPending)
  const own = imports.data?.find((one) => one.data === data)?.policy
  const options = policies.data ?? []
  const wanted = [word, own, fallback].find((id) => options.some((one) => one.id === id))
  return {
    options,
    choose,
    chosen: ready ? (wanted ?? fallback) : null,
    asked: policies,
  }
}
