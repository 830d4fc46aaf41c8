import { useState } from 'react'
import { DiagramFigure } from '../diagram/DiagramFigure'
import { useActions, useMessages, useServices } from '../hooks/context'
import { LayerTable } from '../network/LayerTable'
import { Memory } from '../network/Memory'
import { NamesProvider } from '../network/nameTranslations'
import { Strip } from '../network/Strip'
import { Totals } from '../network/Totals'
import { useCustomNetwork } from '../network/useCustomNetwork'
import { VariantSelect } from '../network/VariantSelect'
import { WhatIf } from '../network/whatIf/WhatIf'
import { SmallTitle } from '../page/SmallTitle'
import styles from './NetworkSection.module.css'

/** A network computed from its specification: totals, diagram, memory, and counts by layer. */
export default function NetworkSection({ id }: { id: string }) {
  const messages = useMessages('network')
  const { base } = useServices()
  const { openDiagram } = useActions()
  const [hovered, setHovered] = useState<string>()
  const { customNetwork, failed } = useCustomNetwork(id)
  if (failed) return <p>{messages.failed}</p>
  if (!customNetwork) return null
  const { specification, names, network, rows, caption } = customNetwork
  return (
    <NamesProvider value={names}>
      <section className={styles.network} aria-labelledby="network-title">
        <SmallTitle id="network-title">{messages.title}</SmallTitle>
        <VariantSelect variants={specification.variants} chosen={network.variant} />
        <Totals network={network} />
        <DiagramFigure
          network={network}
          rows={rows}
          title={caption}
          name={network.variant || id}
          hoveredKey={hovered}
          onHover={setHovered}
          onOpenFullscreen={() => openDiagram(id)}
        />
        <Memory network={network} />
        <Strip rows={rows} count="parameters" hoveredKey={hovered} onHover={setHovered} />
        <Strip rows={rows} count="multiplyAdds" hoveredKey={hovered} onHover={setHovered} />
        <WhatIf customNetwork={customNetwork} />
        <LayerTable rows={rows} hoveredKey={hovered} onHover={setHovered} />
        <p className={styles.convention}>
          {messages.countingRules} <a href={`${base}data/networks/${id}.json`}>{messages.data}</a>
        </p>
      </section>
    </NamesProvider>
  )
}
