import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { describePlace } from '../../../layout/diagram/describePlace'
import type { DiagramMark } from '../../../layout/diagram/diagramMark'
import type { DiagramNode } from '../../../layout/diagram/diagramNodes'
import type { DiagramNames } from '../../../layout/diagram/diagramText'
import { getStroke } from '../../../network/describe/computeFingerprint'
import { getEquation, getLayerArithmetic } from '../../../network/describe/layerArithmetic'
import type { LayerRow } from '../../../network/describe/layerTable'
import type { Network } from '../../../network/evaluate/networkNode'
import { type Product, sumProducts } from '../../../network/layers/product'
import { termNames } from '../../../network/layers/registry/termNames'
import { formatShape } from '../../../network/layers/tensor'
import { useExplorer, useMessages } from '../../hooks/context'
import { useTranslateName } from '../../network/nameTranslations'
import { useOptionDetails } from '../../network/useOptionDetails'
import { Equation } from './Equation'
import styles from './LayerCard.module.css'

interface Props {
  readonly mark: DiagramMark
  readonly network: Network
  readonly rows: readonly LayerRow[]
  readonly diagramNodes: readonly DiagramNode[]
  readonly names: DiagramNames
  /** The title of the network. */
  readonly caption: string
  readonly onClose: () => void
}

/**
 * One layer, filling the diagram: its place in the network, its equation, its shapes, and how its counts come about.
 */
export function LayerCard({ mark, network, rows, diagramNodes, names, caption, onClose }: Props) {
  const messages = useMessages('network')
  const translate = useTranslateName()
  const optionDetails = useOptionDetails()
  const { node, key } = mark
  if (!node) return null
  const { parameters, multiplyAdds } = getLayerArithmetic(node)
  const place = [caption, ...describePlace(diagramNodes, key, names)]
  const copies = rows.find((row) => row.key === key)?.copies ?? 1
  const kind = getStroke(node.type === 'experts' ? 'router' : node.layerType) ?? 'n'
  const options = optionDetails(node)
  return (
    <section className={styles.card} data-layer-card data-kind={kind} aria-labelledby="layer-card-title">
      <p className={styles.place}>{place.join(' › ')}</p>
      <h2 id="layer-card-title">
        {mark.title} <span>{mark.detail}</span>
      </h2>
      <Equation lines={getEquation(node)} />
      <dl className={styles.shapes}>
        <div>
          <dt>{messages.input}</dt>
          <dd>{formatShape(node.input)}</dd>
        </div>
        <div>
          <dt>{messages.output}</dt>
          <dd>{formatShape(node.output)}</dd>
        </div>
        {options.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {copies > 1 && <p>{messages.equalCopies(copies)}</p>}
      <div className={styles.counts}>
        <Sum
          title={messages.parameters}
          terms={parameters}
          total={network.parameters}
          none={
            node.tiedTo === undefined
              ? messages.noParameters
              : `${messages.sharesWeightsOf} ${translate(node.tiedTo)}`
          }
        />
        <Sum
          title={messages.multiplyAdds}
          terms={multiplyAdds}
          total={network.multiplyAdds}
          none={messages.noMultiplyAdds}
        />
      </div>
      <p className={styles.hint}>
        <button type="button" onClick={onClose}>
          {messages.backToDiagram}
        </button>{' '}
        {messages.zoomOutHint}
      </p>
    </section>
  )
}

/** A count with its terms: `3·7·7·64 weights 9,408`. */
function Sum({
  title,
  terms,
  total,
  none,
}: {
  readonly title: string
  readonly terms: readonly Product[]
  /** The count of the whole network. */
  readonly total: bigint
  /** What is said if there are no terms. */
  readonly none: string
}) {
  const messages = useMessages('network')
  const language = useExplorer((state) => state.language)
  const format = (count: bigint) => formatNumber(Number(count), language)
  const sum = sumProducts(terms)
  return (
    <section>
      <h3>
        {title}
        {terms.length > 0 && <strong>{format(sum)}</strong>}
      </h3>
      {terms.length === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          <table>
            <tbody>
              {terms.map(({ name, factors }, index) => (
                <tr key={index}>
                  <td>
                    {index > 0 && '+ '}
                    {factors.join(' · ')}
                  </td>
                  <td>{name === undefined ? '' : (termNames[name]?.[language] ?? name)}</td>
                  <td>{format(sumProducts([{ factors }]))}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {total > 0n && (
            <p>{messages.shareOfNetwork(formatPercent(Number(sum) / Number(total), language))}</p>
          )}
        </>
      )}
    </section>
  )
}
