// Signed-in pages: registers the elements a page really holds, then starts sync and the worker's page side. No logic.

import { observeCustoms } from './ui/customs.ts';
import { define, type Element } from './ui/define.ts';
import { dress } from './ui/look.ts';
import { near } from './ui/near.ts';

type Definition = () => Promise<Element>;

const ELEMENTS: Record<string, Definition> = {
  'account-email': async () => (await import('./accounts/account-email.ts')).AccountEmail,
  'account-security': async () => (await import('./accounts/account-security.ts')).AccountSecurity,
  'article-notes': async () => (await import('./learn/article-notes.ts')).ArticleNotes,
  'article-progress': async () => (await import('./learn/article-progress.ts')).ArticleProgress,
  'article-tools': async () => (await import('./learn/article-tools.ts')).ArticleTools,
  'article-discussion': async () => {
    await near('article-discussion');
    return (await import('./learn/discussion/article-discussion.ts')).ArticleDiscussion;
  },
  'article-reader': async () => (await import('./learn/article-reader.ts')).ArticleReader,
  'articles-aloud': async () => (await import('./pwa/articles-aloud.ts')).ArticlesAloud,
  'caution-list': async () => (await import('./practice/caution-list.ts')).CautionList,
  'check-in': async () => (await import('./today/check-in.ts')).CheckIn,
  'entry-form': async () => (await import('./journal/entry-form.ts')).EntryForm,
  'event-form': async () => (await import('./journal/event-form.ts')).EventForm,
  'first-run': async () => (await import('./today/first-run.ts')).FirstRun,
  'install-prompt': async () => (await import('./pwa/install-prompt.ts')).InstallPrompt,
  'journal-trash': async () => (await import('./journal/journal-trash.ts')).JournalTrash,
  'journal-list': async () => (await import('./journal/journal-list.ts')).JournalList,
  'learn-search': async () => (await import('./learn/learn-search.ts')).LearnSearch,
  'learn-shelf': async () => (await import('./learn/learn-shelf.ts')).LearnShelf,
  'moderation-desk': async () => (await import('./learn/discussion/moderation-desk.ts')).ModerationDesk,
  'own-routines': async () => (await import('./practice/own-routines.ts')).OwnRoutines,
  'own-units': async () => (await import('./ui/own-units.ts')).OwnUnits,
  'own-summary': async () => (await import('./practice/own-summary.ts')).OwnSummary,
  'pose-choice': async () => (await import('./practice/pose-choice.ts')).PoseChoice,
  'pose-figure': async () => (await import('./player/pose-figure.ts')).PoseFigure,
  'pose-scene': async () => (await import('./practice/pose-scene.ts')).PoseScene,
  'routine-steps': async () => (await import('./practice/routine-steps.ts')).RoutineSteps,
  'preference-clashes': async () => (await import('./accounts/preference-clashes.ts')).PreferenceClashes,
  'practice-filters': async () => (await import('./practice/practice-filters.ts')).PracticeFilters,
  'programme-week': async () => (await import('./practice/programme-week.ts')).ProgrammeWeek,
  'routine-editor': async () => (await import('./practice/routine-editor.ts')).RoutineEditor,
  'record-versions': async () => (await import('./journal/record-versions.ts')).RecordVersions,
  'resume-card': async () => (await import('./player/resume-card.ts')).ResumeCard,
  'session-form': async () => (await import('./journal/session-form.ts')).SessionForm,
  'session-player': async () => (await import('./player/session-player.ts')).SessionPlayer,
  'settings-form': async () => (await import('./accounts/settings-form.ts')).SettingsForm,
  'sign-out': async () => (await import('./sync/sign-out-element.ts')).SignOut,
  'standing-banner': async () => (await import('./today/standing-banner.ts')).StandingBanner,
  'sync-status': async () => (await import('./sync/status-element.ts')).SyncStatus,
  'today-date': async () => (await import('./today/today-date.ts')).TodayDate,
  'today-outbox': async () => (await import('./today/today-outbox.ts')).TodayOutbox,
  'today-plan': async () => (await import('./today/today-plan.ts')).TodayPlan,
  'today-reading': async () => (await import('./today/today-reading.ts')).TodayReading,
  'update-notice': async () => (await import('./pwa/update-notice.ts')).UpdateNotice,
  'voice-pack': async () => (await import('./pwa/voice-pack.ts')).VoicePack,
  'warning-check': async () => (await import('./today/warning-check.ts')).WarningCheck,
  'week-rhythm': async () => (await import('./today/week-rhythm.ts')).WeekRhythm,
  'weekly-form': async () => (await import('./journal/weekly-form.ts')).WeeklyForm,
  'weekly-offer': async () => (await import('./journal/weekly-offer.ts')).WeeklyOffer,
};

dress();
observeCustoms();

for (const [tag, definition] of Object.entries(ELEMENTS)) {
  if (document.querySelector(tag)) definition().then((element) => define(tag, element));
}

// Safari has no requestIdleCallback.
'requestIdleCallback' in window ? requestIdleCallback(start) : setTimeout(start, 200);

async function start() {
  const [{ startSync }, { startOffline }, { followPreferences }] = await Promise.all([
    import('./sync/start.ts'),
    import('./pwa/bridge.ts'),
    import('./ui/follow-preferences.ts'),
  ]);
  startSync();
  followPreferences();
  startOffline();
}
