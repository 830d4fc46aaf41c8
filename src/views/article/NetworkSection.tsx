import { useState } from 'react'
import { DiagramFigure } from '../diagram/DiagramFigure'
import { useActions, useMessages, useServices } from '../hooks/context'
import { LayerTable } from '../network/LayerTable'
import { Memory } from '../network/Memory'
import { Strip } from '../network/Strip'
import { Totals } from '../network/Totals'
import { useCustomNetwork } from '../network/useCustomNetwork'
import { NamesProvider } from '../network/useNameWord'
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
  const { designed, failed } = useCustomNetwork(id)
  if (failed) return <p>{messages.failed}</p>
  if (!designed) return null
  const { specification, names, network, rows, caption } = designed
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
          pointed={hovered}
          onPoint={setHovered}
          onWiden={() => openDiagram(id)}
        />
        <Memory network={network} />
        <Strip rows={rows} count="parameters" pointed={hovered} onPoint={setHovered} />
        <Strip rows={rows} count="multiplyAdds" pointed={hovered} onPoint={setHovered} />
        <WhatIf designed={designed} />
        <LayerTable rows={rows} pointed={hovered} onPoint={setHovered} />
        <p className={styles.convention}>
          {messages.countingRules} <a href={`${base}data/networks/${id}.json`}>{messages.data}</a>
        </p>
      </section>
    </NamesProvider>
  )
}
