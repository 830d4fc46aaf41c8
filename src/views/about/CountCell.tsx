import { formatNumber } from '../../i18n/format/formatNumber'
import { useExplorer } from '../hooks/context'

export function CountCell({ value }: { value: number }) {
  const language = useExplorer((state) => state.language)
  return <td>{formatNumber(value, language)}</td>
}
