import { lazy, Suspense } from 'react'
import styles from './AboutPage.module.css'

const AboutContents = lazy(() => import('./AboutContents'))

/** The page about the site. Its style comes first, since it is served before its view is loaded. */
export const AboutPage = () => (
  <article className={styles.page} tabIndex={0} aria-labelledby="about-title">
    <div>
      <Suspense fallback={null}>
        <AboutContents />
      </Suspense>
    </div>
  </article>
)
