import { useQuery } from '@tanstack/react-query'
import { useAddressWord } from '../../frame/address.ts'
import { policiesQuery } from './queries.ts'

const fallback = 'national'

/**
 * 规则档 under which the data are looked at: the one of the address, else the one they were confirmed
 * under, the same for whoever looks; a county without data begins with the national one.
 */
export function useProfileChoice(confirmedUnder: string | null) {
  const [word, choose] = useAddressWord('policy')
  const policies = useQuery(policiesQuery)
  const options = policies.data ?? []
  const wanted = [word, confirmedUnder].find((id) => options.some((one) => one.id === id))
  return {
    options,
    choose,
    chosen: policies.data === undefined ? null : (wanted ?? fallback),
    asked: policies,
  }
}
