import { type ReactNode, useState } from 'react'
import type { ReportedFigure } from '../../model/article'
import { DiagramFigure } from '../diagram/DiagramFigure'
import { useActions, useMessages, useServices } from '../hooks/context'
import { LayerTable } from '../network/LayerTable'
import { Memory } from '../network/Memory'
import { NamesProvider } from '../network/nameTranslations'
import { Totals } from '../network/Totals'
import { useCustomNetwork } from '../network/useCustomNetwork'
import { VariantSelect } from '../network/VariantSelect'
import { WhatIf } from '../network/whatIf/WhatIf'
import { useNetworkTitle } from '../page/useNetworkTitle'
import { NetworkHeading, networkTitleId } from './NetworkHeading'
import styles from './NetworkSection.module.css'

interface Props {
  readonly id: string
  /** The key figures of the article. */
  readonly figures: readonly ReportedFigure[]
  /** Shown until the network is computed. */
  readonly place: ReactNode
}

/** A network computed from its specification: its diagram and, folded, what an engineer asks for. */
export default function NetworkSection({ id, figures, place }: Props) {
  const messages = useMessages('network')
  const { base } = useServices()
  const { openDiagram } = useActions()
  const [hovered, setHovered] = useState<string>()
  const { customNetwork, failed } = useCustomNetwork(id)
  useNetworkTitle(customNetwork?.isModified ? customNetwork.title : undefined)
  if (failed) return <p>{messages.failed}</p>
  if (!customNetwork) return place
  const { specification, names, network, rows, batch, title, caption, fileName, isModified } = customNetwork
  return (
    <NamesProvider value={names}>
      <section className={styles.network} aria-labelledby={networkTitleId}>
        <NetworkHeading>
          <VariantSelect variants={specification.variants} chosen={network.variant} isModified={isModified} />
          {isModified && specification.variants.length < 2 && <strong>{title}</strong>}
        </NetworkHeading>
        {isModified && <p className={styles.caption}>{caption}</p>}
        <DiagramFigure
          network={network}
          rows={rows}
          title={caption}
          name={fileName}
          hoveredKey={hovered}
          onHover={setHovered}
          onOpenFullscreen={() => openDiagram(id)}
        />
        <div className={styles.folds}>
          <WhatIf customNetwork={customNetwork} />
          <details>
            <summary>{messages.counts}</summary>
            <Totals network={network} batch={batch} figures={figures} />
            <Memory network={network} batch={batch} />
            <p className={styles.convention}>
              {messages.countingRules} <a href={`${base}data/networks/${id}.json`}>{messages.data}</a>
            </p>
          </details>
          <LayerTable rows={rows} hoveredKey={hovered} onHover={setHovered} />
        </div>
      </section>
    </NamesProvider>
  )
}
