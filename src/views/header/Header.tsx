import { clsx } from 'clsx'
import { type MouseEvent, useId } from 'react'
import { loadMessages } from '../../i18n/messages'
import { languages, locales } from '../../model/language'
import { formatPath } from '../../state/addressCodec'
import { hasPanel, isFullPage } from '../../state/explorerPage'
import { useActions, useExplorer, useMessages, useServices } from '../hooks/context'
import { Button, buttonClass } from '../shared/Button'
import { CompareLink } from '../shared/CompareLink'
import { Icon } from '../shared/Icon'
import { isPlainClick, PageLink } from '../shared/PageLink'
import { FilterMenu } from './FilterMenu'
import styles from './Header.module.css'
import { ThemeSwitch } from './ThemeSwitch'

interface Props {
  readonly onFind: () => void
  readonly onHelp: () => void
}

export function Header({ onFind, onHelp }: Props) {
  const messages = useMessages('explorer')
  const hasFullPage = useExplorer(({ page }) => isFullPage(page))
  const hasOpenPanel = useExplorer(({ page }) => hasPanel(page))
  const firstYear = useExplorer((state) => state.timeline.architectures[0]?.date.slice(0, 4))
  const lastYear = useExplorer((state) => state.timeline.architectures.at(-1)?.date.slice(0, 4))
  return (
    <header className={clsx(styles.header, hasOpenPanel && styles.withPanel)}>
      <p className={styles.brand}>
        <PageLink page={{ kind: 'timeline' }} goTo="default">
          {messages.site}
        </PageLink>
        {firstYear && lastYear && (
          <span className={styles.subtitle}>{messages.subtitle(Number(firstYear), Number(lastYear))}</span>
        )}
      </p>
      <div className={styles.tools}>
        <PageMenu />
        <Button onClick={onFind} aria-keyshortcuts="/" aria-label={messages.find}>
          <Icon name="find" />
          <span className={styles.label}>{messages.find}</span>
          <kbd className={styles.shortcut}>/</kbd>
        </Button>
        {!hasFullPage && <FilterMenu />}
        <ThemeSwitch />
        <Button aria-keyshortcuts="?" aria-label={messages.help} title={messages.help} onClick={onHelp}>
          ?
        </Button>
        <LanguageSwitch />
      </div>
    </header>
  )
}

/** Links to the pages other than the timeline; on a narrow screen, a menu of them. */
function PageMenu() {
  const id = useId()
  const messages = useMessages('explorer')
  return (
    <>
      <Button className={styles.opener} popoverTarget={id} aria-label={messages.menu}>
        <Icon name="menu" />
      </Button>
      <nav id={id} popover="auto" className={styles.pages} aria-label={messages.menu} onClick={closeMenu}>
        <CompareLink className={buttonClass()} compared={[]}>
          <Icon name="compare" />
          {messages.compare.link}
        </CompareLink>
        <PageLink className={buttonClass()} page={{ kind: 'labs' }}>
          <Icon name="lab" />
          {messages.labs.link}
        </PageLink>
        <PageLink className={buttonClass()} page={{ kind: 'about' }}>
          <Icon name="about" />
          {messages.about}
        </PageLink>
      </nav>
    </>
  )
}

/** A link opened without a reload would leave the menu open. */
const closeMenu = ({ currentTarget }: MouseEvent<HTMLElement>) => currentTarget.hidePopover?.()

/** A link to the same page in the next language, opened without a reload. */
function LanguageSwitch() {
  const messages = useMessages('explorer')
  const { base } = useServices()
  const actions = useActions()
  const page = useExplorer((state) => state.page)
  const otherLanguage = useExplorer(
    (state) => languages[(languages.indexOf(state.language) + 1) % languages.length]!,
  )
  const tag = locales[otherLanguage]
  return (
    <a
      className={buttonClass()}
      href={formatPath(otherLanguage, page, base)}
      hrefLang={tag}
      lang={tag}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        // Without its messages the page stays in its language: half of it would be in the other.
        loadMessages(otherLanguage).then(
          () => actions.setLanguage(otherLanguage),
          () => {},
        )
      }}
    >
      {messages.otherLanguage}
    </a>
  )
}
