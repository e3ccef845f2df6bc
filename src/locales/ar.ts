import type { TextKey } from './fr';

/** Interface texts in Arabic: ICU messages. */
export const ar: Record<TextKey, string> = {
  'app.name': 'Sans créneau',
  'list.named': '\u2068{name}\u2069: \u2068{value}\u2069',

  'outcome.no-slot': 'لا موعد متاح',
  'outcome.no-slot-partial': 'لا موعد متاح في جزء من التقويم',
  'outcome.slots-offered': 'مواعيد معروضة',
  'outcome.closed': 'حجز المواعيد مغلق',
  'outcome.overloaded': 'ضغط زائد على الموقع',
  'outcome.blocked': 'الموقع حجب الدخول',
  'outcome.captcha-refused': 'رمز الأمان مرفوض',
  'outcome.session-expired': 'انتهت الجلسة',
  'outcome.site-error': 'خطأ في الموقع',
  'outcome.unrecognised': 'صفحة غير معروفة',

  'page.dossier': 'ملفي',
  'page.skip': 'الانتقال إلى المحتوى',
  'page.loading': 'جارٍ قراءة اللقطات…',

  'last.when': '{day}، {hour}',
  'last.heading': 'آخر لقطة',
  'last.title': 'الدليل رقم {number}',
  'shot.number': 'رقم {number}',
  'last.screenshot': 'لقطة شاشة',
  'last.drawing': 'رسم للصفحة',
  'last.no-picture': 'بلا صورة:',
  'last.save': 'حفظ الصورة المؤرخة',
  'last.none.heading': 'لا لقطات حتى الآن',
  'last.none.text':
    'يرجى فتح صفحة مواعيد بريفكتورة منطقتك والمحاولة كالعادة. عندما تعرض الصفحة أنه لا موعد متاح، يتم حفظ الدليل هنا.',
  'popup.slots.title': 'مواعيد متاحة!',
  'popup.slots.text': 'تابع بسرعة على الصفحة.',
  'popup.slots.button': 'العودة إلى الصفحة',
  'popup.after': 'وبعد ذلك؟',
  'popup.taken': 'حجزت الموعد',
  'popup.vanished': 'اختفت',
  'popup.unreadable.title': 'تعذّر فتح أدلتك',
  'popup.capturing.title': 'جارٍ الالتقاط…',
  'popup.failed.title': 'لم يُحفظ الدليل',
  'popup.again': 'أعد المحاولة',
  'popup.lost.title': 'اختفت أدلة',
  'popup.lost.text':
    '{copied, select, none {أعد آخر ملف لديك إن وُجد.} other {أعد آخر ملف لديك، المنجز يوم {copied}.}}',
  'popup.lost.button': 'إعادة ملف قضيتي إلى هنا',
  'popup.damaged.title': 'أحد الأدلة تالف',
  'popup.damaged.text':
    'السطر {seq} من السجل{file, select, none {} other { ({file})}}. أنشئ الملف الآن، ثم افحص القرص.',
  'popup.damaged.button': 'إنشاء الملف',
  'popup.withdrawn.title': 'أُلغي الإذن',
  'popup.withdrawn.text': 'لا يُحفظ شيء على هذا الموقع.',
  'popup.withdrawn.button': 'إعادة الإذن',
  'popup.withdrawn.help': 'سيسألك المتصفح. اختر «السماح».',
  'popup.missing-sites.title':
    '{count, plural, one {أُلغي الإذن على موقع واحد} two {أُلغي الإذن على موقعين} other {أُلغي الإذن على # موقع}}',
  'popup.missing-sites.text': 'لا يُحفظ شيء هناك. البقية مستمرة.',
  'popup.look-alike.title': 'هذا ليس موقعا رسميا',
  'popup.look-alike.text': 'الموعد مجاني، على موقع ينتهي بـ .gouv.fr.',
  'popup.exporting.title': 'ملفك',
  'popup.plain.title': 'الدليل رقم {number}: صفحة غير مشفرة',
  'popup.plain.text': 'لا يُحتسب. افتح الموقع من جديد عبر https.',
  'popup.covered.title': 'الدليل رقم {number}: الرسالة محجوبة',
  'popup.covered.text': 'أغلق ما يحجبها ثم أعد المحاولة.',
  'popup.translated.title': 'الدليل رقم {number}: صورة مترجمة',
  'popup.translated.text': 'أوقف الترجمة لهذا الموقع ثم أعد المحاولة.',
  'popup.untranslatable.title': 'صفحة مترجمة: لم تُقرأ الرسالة',
  'popup.untranslatable.text': 'أوقف الترجمة لهذا الموقع ثم أعد المحاولة.',
  'popup.unknown.title': 'ماذا تقول هذه الصفحة؟',
  'popup.unknown.text': 'سيقرأ القاضي: «حسب قول الشخص».',
  'popup.unknown.no-slot': 'لا موعد متاح',
  'popup.unknown.slots-offered': 'مواعيد متاحة',
  'popup.unknown.more': 'شيء آخر',
  'popup.clock.title': 'الساعة غير مضبوطة',
  'popup.clock.text': 'فارق {seconds} ثانية. فعّل الضبط التلقائي للوقت.',
  'popup.saved.title': 'حُفظ الدليل رقم {number}',
  'popup.already.title': 'الدليل رقم {number} محفوظ من قبل',
  'popup.repeated.title': 'الصفحة محفوظة من قبل',
  'popup.when': '{day}، {hour}',
  'popup.today': 'اليوم',
  'popup.copy-failed': 'لم تُنجز آخر نسخة.',
  'popup.tomorrow': 'غدا',
  'popup.hour': '{hour}:{minute}',
  'popup.see': 'عرض الدليل رقم {number}',
  'popup.reminder.title': 'حان وقت المحاولة',
  'popup.reminder.text': 'حتى {hour}',
  'popup.reminder.button': 'فتح الصفحة',
  'popup.practice.title': 'صفحة تمرين',
  'popup.practice.text': 'لا شيء هنا يدخل في ملف قضية.',
  'popup.watched.title': 'صفحة مراقَبة',
  'popup.watched.text': 'يُؤخذ الدليل تلقائيا.',
  'popup.first.title': 'افتح صفحة موعدك',
  'popup.first.text': 'يُؤخذ الدليل تلقائيا.',
  'popup.rest.title': 'الدليل رقم {number}: الأخير',
  'popup.practise': 'جرّب بالتمرين',
  'popup.have-file': 'لدي ملف قضية من قبل',
  'popup.still-there':
    '{count, plural, one {دليلك ما زال هنا.} two {دليلاك ما زالا هنا.} other {أدلتك (#) ما زالت هنا.}}',
  'popup.next': 'حاول {day}، {hour}',
  'popup.no-notifications': 'المتصفح يخفي التذكيرات: اسمح بالإشعارات.',
  'popup.folder': 'محمّلة من مجلد: احتفظ بهذا المجلد.',
  'popup.temporary': 'إضافة مؤقتة: لا تضغط على «إزالة».',
  'checklist.done': 'أُنجز {done} من {all}',
  'checklist.short': '{done} من {all}',
  'next.take-slot': 'خذ الموعد',
  'next.restore': 'المطلوب: إعادة ملف قضيتي',
  'next.save-what-is-left': 'المطلوب: إنقاذ ما تبقى',
  'next.allow-sites': 'المطلوب: إعادة الإذن',
  'next.set-clock': 'المطلوب: ضبط الساعة',
  'next.try-now': 'المطلوب: المحاولة الآن',
  'next.first-attempt': 'المطلوب: محاولة أولى',
  'next.appointment': 'المطلوب: الاحتفاظ بنسخة',
  'next.answer-questions': 'المطلوب: ثلاثة أسئلة',
  'next.see-lawyer': 'المطلوب: استشارة محام',
  'next.email': 'المطلوب: كتابة بريد إلكتروني',
  'next.letter': 'المطلوب: رسالة مسجلة',
  'next.keep-copy': 'المطلوب: الاحتفاظ بنسخة',
  'next.try-again': 'المطلوب: محاولة أخرى',
  'next.hand-over': 'المطلوب: استشارة محام',
  'next.wait': 'لا شيء اليوم',
  'appointment.heading': 'موعدك',
  'appointment.day': 'اليوم',
  'appointment.hour': 'الساعة',
  'appointment.place': 'المكان',
  'appointment.kept': 'سُجل الموعد في ملف قضيتك.',
  'capture.again': 'التقاط من جديد',

  'capture.button': 'التقاط',
  'capture.done': 'تم حفظ الدليل رقم {number} وإعادة قراءته، {hour}.',
  'capture.covered':
    'تم حفظ الدليل رقم {number}، {hour}. الرسالة لا تظهر جيدًا. يرجى إغلاق ما يخفيها: ستُظهرها لقطة أخرى.',
  'capture.plain':
    'تم حفظ الدليل رقم {number}، {hour}. وصلت هذه الصفحة دون تشفير (http): لا تُحسب محاولة. يرجى فتح الموقع من جديد عبر https.',
  'capture.unknown':
    'تم حفظ الدليل رقم {number} وإعادة قراءته، {hour}. لم يتم التعرف على الصفحة: يرجى النقر على زر Sans créneau لقول ما تعرضه.',
  'capture.translated':
    'تم حفظ الدليل رقم {number} وإعادة قراءته، {hour}. تُظهر الصورة ترجمة: يرجى إيقافها لهذا الموقع (قائمة المترجم، «عدم ترجمة هذا الموقع أبدًا»).',
  'capture.only-translated':
    'تم حفظ الدليل رقم {number}، {hour}. الصفحة مترجمة ولم يمكن قراءتها. يرجى إيقاف الترجمة لهذا الموقع ثم المحاولة من جديد.',
  'capture.already': 'لهذه الصفحة لقطة دقيقة من قبل: الدليل رقم {number}.',
  'capture.repeated': 'الصفحة مسجلة من قبل: تم تدوين المرور (الدليل رقم {of}).',
  'capture.noted': 'تم تدوين المرور في السجل.',

  'slots.title': 'هناك مواعيد معروضة!',
  'slots.text':
    'الموقع {host} يعرض مواعيد. يرجى المتابعة بسرعة على الصفحة: لا يلمسها Sans créneau.',
  'unknown.title': 'لا تُلتقط هذه الصفحة تلقائيًا: يرجى حفظ لقطة منها',

  'reminder.title': 'حان وقت المحاولة',
  'reminder.text':
    '\u2068{procedure}\u2069 – \u2068{label}\u2069، حتى {closes}. {host, select, none {يرجى فتح صفحة مواعيد بريفكتورة منطقتك.} other {فتح {host}}}',
  'reminder.late-text':
    '\u2068{procedure}\u2069 – \u2068{label}\u2069، ما زالت الفترة مفتوحة حتى {closes}. {host, select, none {يرجى فتح صفحة مواعيد بريفكتورة منطقتك.} other {فتح {host}}}',
  'reminder.no-procedure': 'موعدك',
  'reminder.none': 'لا تذكير مقرر.',
  'reminder.snooze': 'بعد 10 دقائق',
  'reminder.not-today': 'ليس اليوم',
  'reminder.snoozed': 'تذكير بعد 10 دقائق، إذا كانت الفترة لا تزال مفتوحة.',
  'reminder.not-today-done': 'لا تذكير آخر اليوم.',
  'reminder.calendar': 'تذكيرات Sans créneau',
  'reminder.calendar-event': 'محاولة حجز موعد (\u2068{label}\u2069)',

  'week.count':
    '{week, plural, =0 {لا محاولة «لا موعد متاح» هذا الأسبوع.} one {محاولة واحدة «لا موعد متاح» هذا الأسبوع، منها {today} اليوم.} two {محاولتان «لا موعد متاح» هذا الأسبوع، منهما {today} اليوم.} few {# محاولات «لا موعد متاح» هذا الأسبوع، منها {today} اليوم.} many {# محاولة «لا موعد متاح» هذا الأسبوع، منها {today} اليوم.} other {# محاولة «لا موعد متاح» هذا الأسبوع، منها {today} اليوم.}}',
  'week.first': 'تلزم محاولة أولى.',
  'week.other-day': 'تنقص محاولة واحدة، في يوم آخر.',
  'week.other-hour': 'تنقص محاولة واحدة، في ساعة أخرى.',
  'week.one-more': 'تنقص محاولة واحدة لكي يُحسب الأسبوع جيدًا.',

  'reminders.heading': 'التذكيرات',
  'reminders.text':
    'في الساعات التي تظهر فيها مواعيد غالبًا، بالتوقيت القانوني للبريفكتورة ({zone}). النقر على التذكير يفتح صفحة المواعيد، ولا شيء غير ذلك.',
  'reminders.on': 'تذكيري بالمحاولة',
  'reminders.windows': 'في أي ساعات؟',
  'reminders.window': '\u2068{label}\u2069: {days}، من {start} إلى {end}',
  'reminders.announced': 'أعلن عنه الموقع: {day} الساعة {hour} (\u2068{label}\u2069)',
  'reminders.edit': 'تعديل',
  'reminders.remove': 'إزالة',
  'reminders.add': 'إضافة ساعة',
  'reminders.save': 'حفظ',
  'reminders.cancel': 'إلغاء',
  'reminders.label': 'الاسم',
  'reminders.days': 'الأيام',
  'reminders.start': 'البداية',
  'reminders.end': 'النهاية',
  'reminders.moves': 'في أيام العطل الرسمية، تؤجَّل إلى يوم العمل التالي',
  'reminders.bad-window': 'يلزم اسم، ويوم واحد على الأقل، ونهاية مختلفة عن البداية.',
  'reminders.suggested':
    'بحسب صفحاتك: ظهرت فيها مواعيد، أو تغيرت الصفحة، {times, plural, one {مرة واحدة} two {مرتين} few {# مرات} many {# مرة} other {# مرة}}',
  'known.boulogne-3720':
    'معروفة هنا، بحسب رسالة إلكترونية من البريفكتورة الفرعية (sous-préfecture) في Boulogne-Billancourt (المعاملة 3720)، مذكورة على الإنترنت، قُرئت في نوفمبر 2026',
  'known.seine-maritime-midnight':
    'معروفة هنا، بحسب تسجيلات منشورة لأسبوع من يونيو 2022، على الموقع القديم',
  'window.own': 'صفحاتك، نحو الساعة {hour}',
  'window.monday': 'صباح الإثنين',
  'window.weekdays': 'الصباح',
  'window.midnight': 'حوالي منتصف الليل',
  'reminders.take': 'إضافة',
  'reminders.quiet': 'عدم عرض أي شيء ليلًا',
  'reminders.quiet-from': 'من',
  'reminders.quiet-to': 'إلى',
  'reminders.pause': 'لا تذكير قبل',
  'reminders.cap': 'عدد التذكيرات في اليوم، على الأكثر',
  'reminders.ics': 'إضافة إلى هاتفي (.ics)',
  'reminders.ics-text':
    'عندئذ يذكّرك الهاتف حتى لو كان هذا المتصفح مغلقًا. يجب إعداده من جديد إذا تغيرت فتراتك. يزيل تقويم Google التنبيهات عند الاستيراد: يرجى إضافتها في إعداداته.',
  'reminders.log': 'ماذا حدث لآخر التذكيرات',
  'reminders.log-empty': 'لا شيء بعد.',
  'reminders.log-private': 'سجل التذكيرات هذا يبقى هنا: لا يتم تصديره أبدًا.',
  'dossier.damaged':
    '{count, plural, one {تعذرت قراءة سطر واحد من السجل} two {تعذرت قراءة سطرين من السجل} few {تعذرت قراءة # أسطر من السجل} many {تعذرت قراءة # سطرًا من السجل} other {تعذرت قراءة # سطر من السجل}}. البقية موجودة. حدّث Sans créneau. احتفظ بملفات ZIP القديمة: فقد يوجد فيها ما ينقص.',
  'setting.failed': 'تعذر حفظ هذا الإعداد. يرجى إعادة المحاولة.',
  'reminded.announced': 'تم عرض التذكير',
  'reminded.late': 'تم عرض التذكير متأخرًا',
  'reminded.attempted': 'تمت المحاولة من قبل',
  'reminded.paused': 'التذكيرات متوقفة',
  'reminded.not-today': 'ليس في ذلك اليوم',
  'reminded.quiet-hours': 'ساعات هادئة',
  'reminded.cap': 'تذكيرات كافية في ذلك اليوم',
  'reminded.missed': 'فات: المتصفح مغلق أو الحاسوب في وضع السكون',

  'statement.heading': 'ما تقوله عن ذلك',
  'statement.ask.page': 'الدليل رقم {number}: ماذا كانت تعرض الصفحة؟',
  'statement.ask.slots': 'الدليل رقم {number}: لماذا لم تُحجز هذه المواعيد؟',
  'statement.choose': 'اختر إجابة',
  'statement.about.outcome': 'كانت الصفحة تعرض',
  'statement.about.slots': 'السبب',
  'statement.about.blocked': 'ما الذي أوقفك',
  'statement.outcome.other': 'شيء آخر',
  'statement.slots.taken-by-another': 'أخذ شخص آخر الموعد قبلي',
  'statement.slots.other-procedure': 'لم يكن لإجرائي أو لم يكن لشباكي',
  'statement.slots.past-date': 'كان التاريخ قد مضى',
  'statement.slots.site-failed': 'أظهر الموقع خطأ بعد ذلك',
  'statement.slots.other': 'سبب آخر',
  'statement.blocked.error-message': 'رسالة خطأ',
  'statement.blocked.blank-page': 'صفحة فارغة أو لا ينتهي تحميلها',
  'statement.blocked.inactive-button': 'زر لا يعمل',
  'statement.blocked.category-missing': 'لا توجد فئة تناسب طلبي',
  'statement.blocked.document-refused': 'رفض الموقع وثيقة',
  'statement.blocked.account-locked': 'حسابي مقفل أو رُفض تسجيل الدخول',
  'statement.blocked.other': 'أوقفني شيء آخر',
  'statement.words': 'بكلماتك (اختياري)',
  'statement.words-needed': 'بكلماتك',
  'statement.next': 'متابعة',
  'statement.judge': 'سيقرأ القاضي هذا.',
  'statement.judge-text':
    'قل فقط ما رأيته بنفسك. بعد إضافة إجابتك لا يمكن تغييرها، ويمكنك إضافة إجابة أخرى.',
  'statement.seal': 'إضافة إلى ملف قضيتي',
  'statement.back': 'رجوع',
  'statement.done': 'إجابتك محفوظة في ملف القضية.',
  'statement.failed': 'تعذر حفظ إجابتك. يرجى إغلاق علامات تبويب أخرى وإعادة المحاولة.',
  'statement.said': 'في {day}: {says}',
  'report.open': 'الإبلاغ عن هذه الصفحة',
  'report.heading': 'الإبلاغ عن صفحة غير معروفة',
  'report.text':
    'لا يعرف Sans créneau بعد كل صفحات المواعيد. يساعد هذا الملف على تعليمه هذه الصفحة: بنيتها ونصوصها. لا برامج فيه ولا صور ولا أي شيء كُتب فيها. تُخفى أسماء العلم والأرقام الطويلة والعناوين.',
  'report.sent':
    'لا يُرسل شيء. يرجى القراءة وإلغاء تحديد كل ما يخص صاحب الملف ثم الحفظ. يُسلَّم الملف باليد إلى من يحدّث Sans créneau.',
  'report.reading': 'جارٍ قراءة الصفحة…',
  'report.address': 'الصفحة:',
  'report.cut': 'هذه الصفحة طويلة جدًا: لا يحتفظ الملف إلا ببدايتها.',
  'report.texts': 'النصوص المحفوظة في الملف',
  'report.texts-help': 'قد يبقى اسم مكتوب بأحرف صغيرة: يرجى إلغاء تحديد كل نص شخصي.',
  'report.words': 'كلمات أخرى تُخفى في كل مكان (الاسم مثلًا)',
  'report.file': 'الملف كما سيُحفظ',
  'report.save': 'حفظ الملف',
  'report.saved': 'سُلّم الملف إلى المتصفح. لم يُرسل إلى أحد.',
  'report.unreadable':
    'لم تعد قراءة هذه الصفحة ممكنة. يرجى العودة إليها والنقر على زر Sans créneau. ثم اختيار «الإبلاغ عن هذه الصفحة» من جديد.',

  'procedure.rename': 'تغيير الاسم',
  'procedure.name': 'اسم الموعد المطلوب',
  'procedure.save': 'حفظ هذا الاسم',
  'detail.expert': 'للمحامي: توقيت UTC والعنوان والبصمة',
  'detail.site': 'الموقع',
  'procedure.heading': 'الموعد المطلوب',
  'procedure.saved': 'ستحمل الأدلة القادمة هذا الاسم.',

  'problem.page-out-of-reach':
    'تعذرت قراءة هذه الصفحة. إذا كانت صفحة مواعيد، فيرجى إعادة تحميلها ثم إعادة المحاولة.',
  'problem.page-left': 'تمت مغادرة الصفحة قبل قراءتها. يرجى العودة إليها ثم إعادة المحاولة.',
  'problem.storage-full':
    'القرص ممتلئ: لم يتم حفظ هذه اللقطة. يرجى توفير مساحة، ثم إعادة المحاولة. اللقطات السابقة سليمة.',
  'problem.storage-failed':
    'رفض المتصفح كتابة هذه اللقطة. يرجى إغلاق المتصفح وفتحه من جديد، ثم إعادة المحاولة. اللقطات السابقة سليمة.',
  'problem.storage-blocked':
    'هناك صفحة أخرى من Sans créneau، مفتوحة منذ ما قبل تحديث، تمنع الحفظ: يرجى إغلاق هذه الصفحات، ثم إعادة المحاولة.',
  'problem.storage-newer':
    'تم حفظ أدلتك بإصدار أحدث من Sans créneau: يرجى تحديث الإضافة. لم يُفقد أي شيء.',
  'problem.storage-unopened':
    'لا يسمح المتصفح لإضافة Sans créneau بفتح ما تحتفظ به: لا يمكن قراءة أي شيء ولا حفظه. يرجى إغلاق المتصفح وفتحه من جديد، ثم إعادة المحاولة.',
  'problem.storage-private':
    'لا يمكن حفظ أي شيء ولا قراءته في نافذة خاصة. يرجى فتح Sans créneau في نافذة عادية. إذا كان Firefox مضبوطًا على عدم الاحتفاظ بالسجل أبدًا، فيرجى تغيير هذا الإعداد: الإعدادات، الخصوصية والأمان، السجل.',
  'problem.private-unagreed':
    'نافذة خاصة: سيُحفظ هذا الدليل حتى بعد إغلاقها. يرجى فتح زر Sans créneau لتحديد ما إذا كنت تريد ذلك.',
  'private.agree': 'نعم، احفظ هذه الأدلة',
  'private.open': 'فتح ملف قضيتي في نافذة عادية',
  'problem.not-read-back':
    'عند إعادة قراءة هذه اللقطة، لم تكن كما كُتبت. لا يمكن الاعتماد عليها: يرجى إعادة المحاولة.',
  'problem.unanswered':
    'لم يستجب Sans créneau. أعد المحاولة. إذا كانت الصفحة قد حُفظت بالفعل، فالدليل موجود في الملف.',
  'problem.extension-gone':
    'تم تحديث Sans créneau أو إزالته: يرجى إعادة تحميل هذه الصفحة لكي تعود المراقبة.',
  'problem.reading': 'تعذرت قراءة لقطاتك. يرجى إغلاق المتصفح وفتحه من جديد. لم يُمسح أي شيء.',
  'problem.action':
    'تعذّر تنفيذ ذلك. يرجى إغلاق صفحات Sans créneau الأخرى ثم إعادة المحاولة. لم يُمسح أي شيء.',
  'problem.plate':
    'صورة هذه اللقطة غير مقروءة: تعذر إعداد ورقة الصورة المؤرخة. تصدير ZIP يحتوي على الباقي.',

  'export.button': 'لمحاميّ',
  'export.make': 'إنشاء الملف',
  'export.starting': 'جارٍ تحضير التصدير…',
  'export.progress': 'التصدير: اللقطة {done} من {total}',
  'export.bytes': '{size} من {total}',
  'export.left': 'يبقى نحو {time}.',
  'export.checking': 'إعادة قراءة ما تمت كتابته…',
  'export.cancel': 'إلغاء التصدير',
  'export.cancelled': 'تم إلغاء التصدير: لم يُحفظ أي شيء.',
  'export.done':
    '{captures, plural, one {لقطة واحدة} two {لقطتان} few {# لقطات} many {# لقطة} other {# لقطة}}، {size}: {files, plural, one {تم التحقق من ملف ZIP وتسليمه إلى المتصفح} two {تم التحقق من ملفي ZIP وتسليمهما إلى المتصفح} few {تم التحقق من # ملفات ZIP وتسليمها إلى المتصفح} many {تم التحقق من # ملف ZIP وتسليمها إلى المتصفح} other {تم التحقق من # ملف ZIP وتسليمها إلى المتصفح}}.',
  'export.saved':
    '{captures, plural, one {لقطة واحدة} two {لقطتان} few {# لقطات} many {# لقطة} other {# لقطة}}، {size}: {files, plural, one {تمت كتابة ملف ZIP وإعادة قراءته والتحقق منه} two {تمت كتابة ملفي ZIP وإعادة قراءتهما والتحقق منهما} few {تمت كتابة # ملفات ZIP وإعادة قراءتها والتحقق منها} many {تمت كتابة # ملف ZIP وإعادة قراءتها والتحقق منها} other {تمت كتابة # ملف ZIP وإعادة قراءتها والتحقق منها}}.',
  'export.empty': 'لا يوجد شيء للتصدير بعد: يرجى أخذ أول لقطة.',
  'export.failed.storage-full':
    'القرص ممتلئ: تعذر إعداد ملف ZIP. يرجى توفير مساحة، ثم إعادة المحاولة. لقطاتك سليمة.',
  'export.failed.unreadable':
    'توقف التصدير: تعذرت قراءة لقطاتك إلى آخرها. يرجى إغلاق المتصفح وفتحه من جديد، ثم إعادة المحاولة. لم يُمسح أي شيء.',
  'export.failed.not-written':
    'لم يستطع المتصفح الكتابة في المكان المختار. يرجى اختيار مجلد آخر، ثم إعادة المحاولة. لقطاتك سليمة.',
  'export.failed.differs':
    'ملف ZIP الذي أُعيدت قراءته ليس هو الذي كُتب: يرجى عدم استعماله. يرجى اختيار قرص آخر، ثم إعادة المحاولة. لقطاتك سليمة.',
  'export.failed.changed':
    'كبر ملف القضية أثناء تحضير التصدير: يرجى إعادة المحاولة. لم يُكتب أي شيء.',
  'export.damaged':
    'لم يتم إرفاق {count, plural, one {مستند واحد تالف أو تعذر إعداده} two {مستندين تالفين أو تعذر إعدادهما} few {# مستندات تالفة أو تعذر إعدادها} many {# مستندًا (تالفة أو تعذر إعدادها)} other {# مستند (تالفة أو تعذر إعدادها)}}: التفاصيل في LISEZ-MOI.txt داخل ملف ZIP.',
  'export.elsewhere': 'هناك تصدير جارٍ:',
  'export.blocked': 'تعذر فتح صفحة التصدير. يرجى إعادة المحاولة.',

  'damage.title': 'هناك دليل محفوظ تالف: يرجى فتح Sans créneau',

  'stamping.heading': 'ختم زمني من طرف ثالث (اختياري)',
  'stamping.why':
    'من دونه، لا شيء في ملف القضية يثبت تاريخًا بشكل مستقل عن كلامك. ومعه، توقّع جهة على أنها رأت بصمة كل تسجيل في ساعة معينة.',
  'stamping.sent':
    'لكل تسجيل، تُرسل البصمة (رقم لا يقول شيئًا عن الصفحة) إلى \u2068{who}\u2069، وهذه الجهة ترى أيضًا عنوان IP الخاص بك. لا يُرسل أي شيء آخر.',
  'stamping.unknown-here':
    'لا يمكن التحقق هنا من رموز هذه السلطة: شهادتها الجذر ليست مرفقة بالإضافة. ستقول صفحة التحقق من ملفات ZIP إنها «غير معروفة».',
  'stamping.authority': 'الجهة',
  'stamping.custom': 'عنوان آخر…',
  'stamping.address': 'عنوان الجهة (RFC 3161)',
  'stamping.bad-address':
    'هذا العنوان غير كامل: يجب أن يبدأ بـ \u2066https://\u2069 أو \u2066http://\u2069.',
  'stamping.turn-on': 'تفعيل الختم الزمني',
  'stamping.turn-off': 'إيقاف الختم الزمني',
  'stamping.denied': 'لم يسمح المتصفح بالكتابة إلى هذه الجهة: يبقى الختم الزمني متوقفًا.',
  'stamping.on': 'مفعّل: تُرسل البصمات إلى \u2068{who}\u2069.',
  'stamping.counts':
    '{kept, plural, =0 {لم يصل أي رمز} one {وصل رمز واحد} two {وصل رمزان} few {وصلت # رموز} many {وصل # رمزًا} other {وصل # رمز}}، {waiting, plural, =0 {لا رمز في الانتظار} one {رمز واحد في الانتظار} two {رمزان في الانتظار} few {# رموز في الانتظار} many {# رمزًا في الانتظار} other {# رمز في الانتظار}}.',
  'stamping.problem':
    'آخر طلب لم يأتِ برمز ختم زمني: {problem} اللقطات محفوظة؛ وسيأتي طلب جديد، مؤرخ بساعته هو.',
  'stamp.no-permission': 'المتصفح لم يعد يسمح بالكتابة إلى الجهة. يرجى تفعيل الختم الزمني من جديد.',
  'stamp.unreachable': 'تعذر الاتصال بالجهة.',
  'stamp.unreachable-plain':
    'تعذر الاتصال بالجهة. عنوانها يبدأ بـ http://: يرفضه Firefox في وضع «HTTPS فقط». يرجى اختيار جهة عنوانها https://، أو إضافة استثناء (الإعدادات، الخصوصية والأمان، وضع HTTPS فقط).',
  'stamp.too-slow': 'لم تجب الجهة في الوقت المناسب.',
  'stamp.too-large': 'كان الجواب أكبر من أن يكون رمز ختم زمني.',
  'stamp.http-error': 'أجابت الجهة بخطأ.',
  'stamp.not-a-reply': 'من أجاب ليس جهة ختم زمني.',
  'stamp.not-a-token': 'الجواب غير مقروء.',
  'stamp.refused-by-authority': 'رفضت الجهة.',
  'stamp.wrong-imprint': 'كان الرمز يخص شيئًا آخر.',
  'stamp.wrong-nonce': 'كان الرمز جوابًا على طلب آخر.',
  'stamp.no-certificate': 'جاء الرمز دون شهادة رقمية.',
  'stamp.wrong-digest': 'محتوى الرمز غير صحيح.',
  'stamp.bad-signature': 'توقيع الرمز غير صحيح.',
  'stamp.wrong-signer': 'الشهادة الرقمية ليست التي يذكرها الرمز.',
  'stamp.not-for-timestamps': 'الشهادة الرقمية ليست مخصصة للختم الزمني.',
  'stamp.weak-key': 'مفتاح الشهادة الرقمية قصير جدًا.',
  'stamp.outside-validity': 'لم تكن الشهادة الرقمية صالحة في ساعة الرمز.',
  'stamp.unknown-algorithm': 'الرمز يستعمل طريقة غير معروفة.',

  'steps.heading': 'خطوات إلى جانب الموقع',
  'steps.text':
    'رسائل إلكترونية، رسائل، زيارات: كل خطوة لها قيمة مثل اللقطات. تُدوَّن في السجل بتاريخها مع وثائقك.',
  'steps.step': 'الخطوة',
  'steps.day': 'تمت في',
  'steps.note': 'في بضع كلمات (اختياري)',
  'steps.papers': 'وثائق (PDF، صور، رسائل إلكترونية محفوظة)',
  'steps.drop': 'يمكن اختيارها، أو إفلاتها هنا بالفأرة.',
  'files.choose': 'اختيار',
  'steps.joined': 'الوثائق التي ستُرفق',
  'steps.metadata-place': 'تذكر هذه الصورة مكان التقاطها: إزالة ذلك من النسخة المحفوظة',
  'steps.metadata-camera': 'تذكر هذه الصورة الجهاز الذي التُقطت به: إزالة ذلك من النسخة المحفوظة',
  'steps.metadata-both':
    'تذكر هذه الصورة مكان التقاطها والجهاز الذي التُقطت به: إزالة ذلك من النسخة المحفوظة',
  'steps.take-out': 'عدم إرفاق \u2068{name}\u2069',
  'steps.add': 'تدوين في السجل',
  'steps.added': 'تم تدوين الخطوة وإعادة قراءتها.',
  'steps.failed': 'تعذر تدوين هذه الخطوة. لم يُفقد أي شيء: يرجى إعادة المحاولة.',
  'steps.too-large':
    'المستند \u2068{name}\u2069 يتجاوز 30 ميغابايت: يرجى تصغيره، أو إرفاقه بملف ZIP بنفسك.',
  'steps.none': 'لا خطوات مدوّنة.',
  'steps.papers-count':
    '{count, plural, one {وثيقة واحدة} two {وثيقتان} few {# وثائق} many {# وثيقة} other {# وثيقة}}',
  'step.email': 'رسالة إلكترونية إلى البريفكتورة',
  'step.letter': 'رسالة مسجلة (lettre recommandée) إلى البريفكتورة',
  'step.counter-visit': 'زيارة إلى الشباك (guichet)',
  'step.mediator': 'طلب إلى المدافع عن الحقوق (Défenseur des droits)',
  'step.petition': 'إيداع طلب مستعجل (référé)',
  'step.decision': 'قرار المحكمة',
  'step.appointment': 'الحصول على موعد',
  'step.new-request': 'طلب جديد',
  'step.imported': 'صور مستوردة (صور أو لقطات شاشة من هاتف)',
  'step.other': 'خطوة أخرى',

  'choice.heading': 'خيارات أخرى (للمحامي)',
  'choice.first': 'رقم أول مستند مرفق',
  'choice.from': 'من تاريخ',
  'choice.to': 'إلى تاريخ',
  'choice.procedure': 'المعاملة',
  'choice.all': 'الكل',
  'choice.outcomes': 'النتائج',
  'choice.outcome': 'النتيجة',
  'choice.every': 'الكل',
  'choice.papers':
    'ملفات PDF للإيداع، وأوراق الصور المؤرخة، والرسائل (من دونها: نسخة احتياطية، أسرع)',
  'choice.html': 'ملفات HTML للصفحات',
  'choice.volume': 'التقسيم إلى ملفات بحجم',
  'choice.volume-size': '{size, number} ميغابايت على الأكثر',
  'choice.journal': 'السجل والجدول كاملان دائمًا: يذكران ما لم يُرفق.',
  'choice.letters-held': 'مشاريع الرسائل ليست في ملف ZIP هذا: تسبقها ثلاثة أسئلة.',
  'choice.plan':
    '{captures, plural, one {لقطة واحدة} two {لقطتان} few {# لقطات} many {# لقطة} other {# لقطة}}، نحو {size}، {exhibits, plural, =0 {دون مستند مرفق للإيداع} one {مستند مرفق واحد للإيداع} two {مستندان مرفقان للإيداع} few {# مستندات مرفقة للإيداع} many {# مستندًا مرفقًا للإيداع} other {# مستند مرفق للإيداع}}، {volumes, plural, one {ملف ZIP واحد} two {ملفا ZIP} few {# ملفات ZIP} many {# ملف ZIP} other {# ملف ZIP}}.',

  'backup.due':
    '{count, plural, one {دليل واحد موجود هنا فقط. يرجى الاحتفاظ بنسخة في مكان آخر.} two {دليلان موجودان هنا فقط. يرجى الاحتفاظ بنسخة في مكان آخر.} few {# أدلة موجودة هنا فقط. يرجى الاحتفاظ بنسخة في مكان آخر.} other {# دليلا موجودة هنا فقط. يرجى الاحتفاظ بنسخة في مكان آخر.}}',

  'selection.button': 'إعداد PDF لرسالة إلكترونية',
  'selection.done':
    '{count, plural, one {لقطة واحدة} two {لقطتان} few {# لقطات} many {# لقطة} other {# لقطة}}، {size}: تم تسليم ملف PDF إلى المتصفح.',
  'selection.none': 'لا توجد بعد أي لقطة «لا موعد متاح» لإرفاقها.',
  'selection.failed': 'تعذر إعداد ملف PDF. يرجى إعادة المحاولة؛ تصدير ZIP يحتوي على كل شيء.',

  'readiness.heading': 'أين وصل الملف',
  'readiness.text':
    'من ناحية المحاولات فقط: الاستعجال يُقدَّر على حدة، والقاضي يبقى حرًا. هذا ليس وعدًا.',
  'readiness.none': 'لا محاولات حتى الآن.',
  'readiness.not-yet': 'غير ممكن بعد',
  'readiness.possible': 'ممكن من ناحية المحاولات',
  'readiness.stronger': 'أقوى',
  'readiness.counts':
    '{attempts, plural, =0 {لا محاولة «لا موعد متاح».} one {محاولة واحدة «لا موعد متاح».} other {{attempts, plural, two {محاولتان} few {# محاولات} many {# محاولة} other {# محاولة}} «لا موعد متاح»: {weeks, plural, one {أسبوع واحد} two {أسبوعان} few {# أسابيع} many {# أسبوعًا} other {# أسبوع}}، {days, plural, one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}، {hours, plural, one {ساعة واحدة فقط من اليوم} two {ساعتان مختلفتان} few {# ساعات مختلفة} many {# ساعة مختلفة} other {# ساعة مختلفة}}.}}',
  'readiness.spread':
    '{spread, plural, =0 {أقل من يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}} بين الأولى والأخيرة؛ وعلى الأكثر {gap, plural, one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}} من يوم محاولة إلى اليوم الذي يليه.',
  'readiness.others': 'محسوبة على حدة: {list}.',
  'readiness.said':
    'بحسب قولك، لا موعد متاح أيضًا: {count, plural, one {صفحة واحدة غير معروفة} two {صفحتان غير معروفتين} few {# صفحات غير معروفة} many {# صفحة غير معروفة} other {# صفحة غير معروفة}}. تُحسب على حدة: لم تتحقق الأداة من ذلك.',
  'readiness.missing': 'ما ينقص:',
  'readiness.next': 'ينقص: {lack}.',
  'readiness.thresholds': 'تغيير الحدود الدنيا',
  'readiness.thresholds-text':
    'الأول والثاني من مجلس الدولة (Conseil d’État، 10 يونيو 2020، رقم 435594، والقرارات التالية)؛ والبقية من ممارسة المحامين. تم التحقق منها في نوفمبر 2026.',
  'threshold.weeks': 'أسابيع مختلفة، على الأقل',
  'threshold.spreadDays': 'عدد الأيام بين الأولى والأخيرة: أكثر من …',
  'threshold.strongWeeks': 'أقوى: أسابيع مختلفة، على الأقل',
  'threshold.daysAWeek': 'أقوى: أيام في الأسبوع، على الأقل',
  'threshold.hours': 'أقوى: ساعات مختلفة، على الأقل',
  'lack.attempt': 'محاولة أولى «لا موعد متاح»',
  'lack.other-week': 'محاولة في أسبوع آخر (من الإثنين إلى الأحد)',
  'lack.longer-spread':
    'أكثر من {days, plural, one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} بين المحاولة الأولى والأخيرة',
  'lack.more-weeks': 'محاولات في أسابيع أكثر',
  'lack.more-days': 'عدة أيام في الأسبوع',
  'lack.more-hours': 'ساعات أكثر تنوعًا',
  'lack.email': 'رسالة إلكترونية إلى البريفكتورة (تُدوَّن في «الخطوات»)',
  'lack.letter': 'رسالة مسجلة إلى البريفكتورة (تُدوَّن في «الخطوات»)',

  'letters.heading': 'الرسائل',
  'letters.text':
    'معبأة من ملف القضية، بالفرنسية، وتجب مراجعتها وإكمالها. ما ينقص مكتوب بين قوسين [ ]. وهي مرفقة بالتصدير.',
  'situation.heading': 'ثلاثة أسئلة قبل أي رسالة',
  'situation.text':
    'تبقى إجاباتك على هذا الحاسوب: فهي ليست في السجل ولا في ملف ZIP ولا في الرسائل.',
  'situation.removalOrder': 'هل صدر بحقك قرار OQTF (إلزام بمغادرة التراب الفرنسي)، ولو كان قديمًا؟',
  'situation.refusal': 'هل سبق أن رُفض لك طلب بطاقة إقامة؟',
  'situation.filed': 'هل تم إيداع هذا الطلب من قبل؟',
  'situation.yes': 'نعم',
  'situation.no': 'لا',
  'situation.unsure': 'لا أعرف',
  'situation.hold.unanswered':
    'يرجى الإجابة أولًا عن الأسئلة الثلاثة: فقد تضرك رسالة بحسب الإجابات.',
  'situation.hold.unsure':
    'لا تُقترح أي رسالة ما دامت إجابة ناقصة. يرجى البحث عن القرارات والوصولات التي استلمتها.',
  'situation.hold.removalOrder':
    'لا تُقترح أي رسالة: يمكن تنفيذ قرار OQTF خلال ثلاث سنوات، والرسالة تعطي عنوانك للبريفكتورة. لا ترسل شيئًا ولا تذهب إلى الشباك قبل استشارة محامٍ.',
  'situation.hold.refusal':
    'لا تُقترح أي رسالة: بعد الرفض قد يرفض القاضي هذا الطلب. يجب أن يقرأ محامٍ القرار أولًا؛ وآجال الطعن فيه قصيرة.',
  'situation.hold.filed':
    'لا تُقترح أي رسالة: بعد إيداع الطلب، يُعد صمت البريفكتورة أربعة أشهر رفضًا، وقد لا يكون هذا الإجراء هو المناسب. يرجى استشارة محامٍ قبل نهاية الشهر الثالث.',
  'situation.whom':
    'من يمكن استشارته: محامٍ (المساعدة القضائية ممكنة)، أو جمعية لمساعدة الأجانب مثل La Cimade أو GISTI.',
  'letters.identity': 'إكمال بياناتك ووضعك',
  'identity.heading': 'بياناتك في الرسائل',
  'letters.which': 'الرسالة',
  'letters.gaps':
    '{count, plural, one {نقطة واحدة للإكمال} two {نقطتان للإكمال} few {# نقاط للإكمال} many {# نقطة للإكمال} other {# نقطة للإكمال}}',
  'letters.save': 'حفظ هذا النص',
  'letters.copy': 'نسخ',
  'letters.mailto': 'فتح في بريدي الإلكتروني',
  'letters.reset': 'العودة إلى النص المقترح',
  'letters.edited':
    'نص معدَّل بيدك: لم يعد يتبع المحاولات الجديدة. زر «العودة إلى النص المقترح» يحدّثه.',
  'letters.saved': 'تم حفظ النص.',
  'letters.sent': 'تم الإرسال',
  'letters.noted': 'دُوِّن في ملف قضيتك بتاريخ اليوم. يرجى إرفاق إثبات الإرسال أدناه.',
  'letters.copied': 'تم نسخ النص.',
  'letters.cut': '[النص مقطوع: يرجى نسخ البقية من Sans créneau]',
  'letters.failed': 'تعذر حفظ هذا النص. يرجى نسخه، ثم إعادة المحاولة.',
  'letter.email': 'رسالة إلكترونية إلى البريفكتورة',
  'letter.letter': 'رسالة مسجلة (lettre recommandée) إلى البريفكتورة',
  'letter.petition': 'طلب مستعجل إلى المحكمة (référé « mesures utiles »)',
  'letter.attestation': 'شهادتك عن اللقطات (attestation)',
  'letter.witness': 'شهادة شاهد على زيارة إلى الشباك (attestation)',
  'identity.title': 'صيغة المخاطبة (civilité)',
  'identity.madam': 'السيدة (Madame)',
  'identity.sir': 'السيد (Monsieur)',
  'identity.lastName': 'اسم العائلة (nom)',
  'identity.firstName': 'الاسم الشخصي (prénom)',
  'identity.birthDate': 'تاريخ الميلاد',
  'identity.birthPlace': 'مكان الميلاد',
  'identity.nationality': 'الجنسية',
  'identity.email': 'البريد الإلكتروني',
  'identity.phone': 'الهاتف',
  'identity.foreignerNumber': 'رقم الأجنبي (numéro d’étranger)، اختياري',
  'identity.permitEnds': 'نهاية تصريح الإقامة الحالي',
  'identity.prefectureEmail': 'البريد الإلكتروني لمصلحة الأجانب',
  'identity.requestKind': 'الطلب',
  'identity.departement': 'المقاطعة (département)',
  'identity.from-captures': 'مقاطعة اللقطات',
  'identity.address': 'العنوان البريدي',
  'identity.urgency': 'لماذا الأمر مستعجل بالنسبة إليك',
  'identity.kept':
    'هذه المعلومات تبقى على هذا الجهاز: تُستعمل في الرسائل فقط، ولا تدخل أبدًا في السجل.',
  'identity.save': 'حفظ',
  'identity.saved': 'تم حفظ المعلومات: الرسائل تأخذها في الحساب.',
  'request.first': 'أول طلب لتصريح الإقامة (titre de séjour)',
  'request.renewal': 'تجديد تصريح الإقامة (titre de séjour)',
  'request.dcem': 'وثيقة تنقل للأجنبي القاصر (DCEM)',
  'request.family': 'لمّ شمل الأسرة (regroupement familial)',
  'request.naturalisation': 'التجنيس (naturalisation)',
  'request.travel': 'وثيقة سفر (titre de voyage)',

  'arrival.question':
    'هل الملف ضمن تنزيلاتك؟ يرجى التحقق قبل إغلاق هذه الصفحة: على الهاتف لا يقول المتصفح إن كان الحفظ قد بدأ.',
  'arrival.yes': 'نعم، إنه هناك',
  'arrival.share': 'مشاركة الملف بطريقة أخرى',
  'arrival.known': 'تم: هذه النسخة محسوبة.',

  'copies.heading': 'نسخ احتياطية',
  'copies.text':
    'كل مساء فيه جديد، تُعدّ نسخة تلقائيًا. توضع في مجلد «Sans-creneau» ضمن تنزيلاتك. الأولى تحتوي على كل شيء، والتالية على ما أُضيف. لإعادة كل شيء، يرجى تقديمها معًا. ما تحذفه لاحقًا يبقى فيها.',
  'copies.whose': 'هذا الحاسوب',
  'copies.own': 'أنا وحدي أستعمل هذه الجلسة',
  'copies.shared': 'أشخاص آخرون يستعملون هذه الجلسة',
  'copies.agree': 'أقبل أن يتمكن هؤلاء الأشخاص من فتح نسخي.',
  'copies.turn-on': 'إعداد نسخ كل مساء',
  'copies.turn-off': 'إيقاف النسخ',
  'copies.now': 'إعداد نسخة الآن',
  'copies.on': 'تُعدّ النسخ كل مساء في الساعة 20:00، أو عند فتح المتصفح في المرة التالية.',
  'copies.none': 'لا توجد نسخة احتياطية.',
  'copies.age':
    'النسخة: {days, plural, =0 {اليوم} =1 {أمس} two {قبل يومين} few {قبل # أيام} other {قبل # يوما}}.',
  'copies.turned-on': 'تم تفعيل النسخ. يجري إعداد الأولى الآن.',
  'copies.turned-off': 'توقفت النسخ. ما أُعدّ منها يبقى في تنزيلاتك.',
  'copies.asked': 'يجري إعداد النسخة. يظهر تاريخها هنا بعد كتابتها.',
  'copies.refused':
    'لم يسمح المتصفح بالوصول إلى التنزيلات: لن تُعدّ أي نسخة تلقائيًا. يرجى تصدير ملف ZIP من حين لآخر.',
  'copies.problem.unreadable':
    'لم تُعدّ النسخة الأخيرة: تعذّرت إعادة قراءة أحد الأدلة. يرجى فتح صفحة التصدير وإعداد ملف ZIP لمعرفة أيّها.',
  'copies.problem.refused':
    'لم تُعدّ النسخة الأخيرة: رفض المتصفح التنزيل. يرجى إعادة المحاولة أو تصدير ملف ZIP.',
  'copies.problem.not-written':
    'لم تُكتب النسخة الأخيرة كاملة: يرجى التحقق من المساحة على القرص ثم إعادة المحاولة.',
  'copies.problem.no-permission':
    'لم تُعدّ النسخة الأخيرة: سُحب الوصول إلى التنزيلات. يرجى إيقاف النسخ ثم تفعيلها من جديد.',
  'check.persist': 'الحفظ',
  'checked.persist-good': 'يَعِد المتصفح بحفظ أدلتك حتى لو امتلأ القرص.',
  'checked.persist-not': 'لم يَعِد المتصفح بحفظ أدلتك إذا امتلأ القرص: يجب إعداد نسخ.',
  'checked.persist-failed': 'توقفت هذه التجربة. يرجى إغلاق المتصفح ثم فتحه من جديد.',

  'loss.title': 'لم تعد لقطاتك في هذا المتصفح: افتح Sans créneau',
  'loss.gone':
    'لم تعد لقطاتك في هذا المتصفح: أزالتها أداة تنظيف أو إصلاح أو ملف شخصي آخر. {copied, select, none {إن كان لديك ملف ZIP فيرجى استعادته.} other {يرجى استعادة آخر ملف ZIP، الذي أُعدّ يوم {copied}.}}',
  'loss.part':
    'لم يبقَ هنا سوى {left} من أسطر سجلك البالغ عددها {lines}. {copied, select, none {إن كان لديك ملف ZIP فيرجى استعادته قبل أي لقطة.} other {يرجى استعادة آخر ملف ZIP، الذي أُعدّ يوم {copied}، قبل أي لقطة.}}',
  'loss.close': 'ليس لدي ملف ZIP',
  'loss.first':
    'على حاسوب آخر أو بنسخة أخرى؟ أعد آخر ملف لديك قبل أن تبدأ. إذا كانت النسخة القديمة ما زالت هنا فأنشئ ملفها أولا. أعده هنا، ثم احذف القديمة بعد ذلك فقط.',
  'installed.folder':
    'محمّلة من مجلد: يجب الاحتفاظ بهذا المجلد. حذف الإضافة يمحو لقطاتك؛ يجب تصديرها أولًا.',
  'installed.temporary':
    'إضافة مؤقتة: يحتفظ Firefox بلقطاتك عند إغلاقه. لا يراقب شيئًا حتى تُحمَّل الإضافة من جديد. لا تضغط على «إزالة»: سيُمحى كل شيء.',
  'sites.missing':
    '{count, plural, one {موقع مواعيد واحد غير مسموح به} two {موقعا مواعيد غير مسموح بهما} few {# مواقع مواعيد غير مسموح بها} many {# موقع مواعيد غير مسموح بها} other {# موقع مواعيد غير مسموح بها}}: لا يُسجَّل فيها شيء دون نقرة. والمواقع الأخرى مستمرة.',
  'sites.title': 'بعض مواقع المواعيد غير مسموح بها: افتح Sans créneau',
  'sites.allow': 'السماح بهذه المواقع',

  'restore.heading': 'إعادة ملف قضيتي إلى هنا',
  'restore.text':
    'على حاسوب جديد، أو بعد إعادة التثبيت. يتم التحقق من ملف ZIP، ثم يعود ملف القضية كما كان. لا يُستبدل شيء هنا. يرجى تقديم كل أجزائه معًا.',
  'restore.files': 'ملفات ZIP',
  'restore.done':
    'تمت استعادة ملف القضية وفتحه: {captures, plural, =0 {لا لقطات} one {لقطة واحدة} two {لقطتان} few {# لقطات} many {# لقطة} other {# لقطة}}.',
  'restore.more':
    'كان ملف القضية هذا موجودًا هنا: {captures, plural, =0 {تمت إضافة ما كان ينقص} one {تمت إضافة لقطة واحدة} two {تمت إضافة لقطتين} few {تمت إضافة # لقطات} many {تمت إضافة # لقطة} other {تمت إضافة # لقطة}}. وهو الآن مفتوح.',
  'restore.nothing': 'كل ما في ملف ZIP هذا موجود هنا من قبل: لم يتغير أي شيء.',
  'restore.missing':
    '{count, plural, one {ينقص مستند واحد} two {ينقص مستندان} few {تنقص # مستندات} many {ينقص # مستندًا} other {ينقص # مستند}} (\u2068{name}\u2069…): جزء لم يُقدَّم، أو ما ينقص لم يكن مرفقًا، أو هو تالف في ملف ZIP. يرجى تقديم كل الأجزاء معًا، أو المتابعة من دون ما ينقص.',
  'restore.offer.new':
    'تم التحقق من ملف ZIP: فيه ملف قضية ليس موجودًا هنا. لم يُكتب أي شيء بعد. انظروا أولًا إلى ما فيه:',
  'restore.offer.more':
    'تم التحقق من ملف ZIP: ملف القضية هذا موجود هنا. لم يتغير أي شيء بعد. انظروا أولًا إلى ما يضيفه:',
  'restore.days': 'ما في ملف ZIP، يومًا بيوم',
  'restore.others':
    '{count, plural, one {وسطر آخر} two {وسطران آخران} few {و# سطور أخرى} many {و# سطرًا آخر} other {و# سطر آخر}}',
  'restore.unread': 'لا يمكن قراءة السطر {line} من السجل: يبقى هو وما بعده خارجًا.',
  'restore.removals': 'ما يحذفه ملف ZIP هذا وما زال محفوظًا هنا',
  'restore.removals.text':
    'لا تضعوا علامة إلا على ما تريدون حقًا حذفه هنا أيضًا. سيُمحى محتواه ومستنداته. ما لا علامة عليه يبقى. ما يضيفه ملف ZIP بعد ذلك الحذف يبقى خارجًا.',
  'restore.removal.capture': 'الدليل رقم {number}، {at}',
  'restore.removal.line': 'السطر {seq} من السجل، {at}',
  'restore.removal.reason': 'السبب المكتوب في ملف ZIP:',
  'restore.accept.new': 'استعادة ملف القضية هذا',
  'restore.accept.more': 'إضافته إلى ملف القضية هذا',
  'restore.refuse': 'عدم تغيير أي شيء',
  'restore.unchanged': 'لم يتغير أي شيء.',
  'restore.refused.not-a-dossier':
    '\u2068{file}\u2069 ليس ملف ZIP من Sans créneau، أو هو تالف. لم يتغير أي شيء.',
  'restore.refused.ambiguous':
    'يمكن قراءة {file} بأكثر من طريقة: قد يستخرج برنامج آخر منه مستندات أخرى. لم يتغيّر شيء. يرجى أخذ ملف ZIP الأصلي.',
  'restore.refused.encrypted':
    '{file} محمي بكلمة مرور. لم يتغيّر شيء. يرجى فك ضغطه ثم ضغطه من جديد دون كلمة مرور وإعادة المحاولة.',
  'restore.refused.not-readable':
    'لا يستطيع المتصفح قراءة {file}: إن كان في سحابة (OneDrive أو iCloud أو Google Drive) فيرجى تنزيله أولًا. لم يتغيّر شيء.',
  'restore.refused.no-memory':
    'لم تكفِ الذاكرة لقراءة {file}. يرجى إغلاق علامات تبويب أو برامج أخرى ثم إعادة المحاولة. لم يتغيّر شيء.',
  'restore.refused.does-not-hold':
    '\u2068{file}\u2069 لم يجتز التحقق: فقد تلف أو تم تعديله. صفحة «التحقق من ملف ZIP» تقول أين. لم يتغير أي شيء.',
  'restore.refused.other-dossier':
    '\u2068{file}\u2069 يأتي من ملف قضية آخر. يرجى استعادة الملفات واحدًا بعد الآخر. لم يتغير أي شيء.',
  'restore.refused.other-export':
    '\u2068{file}\u2069 يأتي من تصدير آخر لملف القضية نفسه. يرجى تقديم أجزاء تصدير واحد. لم يتغير أي شيء.',
  'restore.refused.parted':
    '\u2068{file}\u2069 وملف القضية الموجود هنا استمر كل منهما وحده: لا يمكن جمعهما. يرجى تصدير الملف الموجود هنا، ثم مسحه، ثم الاستعادة. لم يتغير أي شيء.',
  'restore.refused.newer-version':
    '\u2068{file}\u2069 من إصدار أحدث من Sans créneau. يرجى تحديث الإضافة ثم الاستعادة. لم يتغير أي شيء.',
  'restore.refused.taken':
    '\u2068{file}\u2069 يأخذ، باسم آخر، لقطات من ملف قضية موجود هنا: فقد تم تعديله. لم يتغير أي شيء.',
  'restore.refused.moved':
    'تغير ملف القضية الموجود هنا أثناء قراءة \u2068{file}\u2069: يرجى إعادة المحاولة. لم يتغير أي شيء.',
  'restore.mended':
    'ملف القضية هذا موجود هنا من قبل: {files, plural, one {عاد مستند واحد كان ناقصًا أو تالفًا} two {عاد مستندان كانا ناقصين أو تالفين} few {عادت # مستندات كانت ناقصة أو تالفة} many {عاد # مستندًا كانت ناقصة أو تالفة} other {عاد # مستند كانت ناقصة أو تالفة}}.',
  'restore.full': 'القرص ممتلئ: يرجى توفير مساحة، ثم إعادة المحاولة. لم يتغير أي شيء.',
  'restore.failed':
    'تعذرت استعادة ملف القضية: يرجى إغلاق المتصفح وفتحه من جديد، ثم إعادة المحاولة. لم يتغير أي شيء.',

  'dossiers.open': 'الملف المفتوح:',
  'dossiers.text':
    'ملف قضية واحد لكل شخص: لكل ملف سجله وتصديره وتذكيراته. ما يتم التقاطه يذهب إلى الملف المفتوح.',
  'dossiers.rename': 'اسم هذا الملف (يبقى على هذا الجهاز)',
  'dossiers.rename-save': 'إعطاء هذا الاسم',
  'dossiers.new': 'اسم ملف جديد',
  'dossiers.add': 'إنشاء وفتح',
  'dossiers.from': 'ملف يوم {day}',

  'verify.heading': 'التحقق من ملف ZIP',
  'verify.text': 'التحقق نفسه موجود في كل ملف ZIP (verifier/verifier.html)، لمن ليست لديه الإضافة.',
  'verify.open': 'فتح صفحة التحقق',

  'removal.heading': 'حذف',
  'removal.text':
    'الدليل المحذوف يُمسح نهائيًا. ويبقى مكانه في السجل، مع السبب الذي ذكرته: سيظهر أنه كان موجودًا، ولن يظهر ما كان يعرضه. ويُمسح معه ما قلته عنه.',
  'removal.step': 'حذف الخطوة «\u2068{step}\u2069» بتاريخ {day}؟ يرجى ذكر السبب: سيقرؤه غيرك.',
  'removal.step-done': 'تم حذف الخطوة. تغادر مستنداتها القرص عند إغلاق المتصفح وفتحه من جديد.',
  'removal.statement': 'هل تريد حذف ما قلته عن الدليل رقم {number}؟ اذكر السبب: سيُقرأ.',
  'removal.statement-done': 'تم حذف إجابتك.',
  'removal.reason': 'السبب (سيقرؤه غيرك)',
  'removal.remove': 'حذف هذا الدليل',
  'removal.unknown': 'لا يوجد دليل رقم {number} لحذفه.',
  'removal.done': 'تم حذف الدليل رقم {number}. تغادر صورته القرص عند إغلاق المتصفح وفتحه من جديد.',
  'removal.erase-confirm':
    'مسح الملف «\u2068{name}\u2069» نهائيًا: {count, plural, =0 {لا لقطات} one {لقطة واحدة} two {لقطتان} few {# لقطات} many {# لقطة} other {# لقطة}}، وكل سجله؟',
  'removal.erased': 'تم محو ملف القضية. تغادر صوره القرص عند إغلاق المتصفح وفتحه من جديد.',
  'removal.failed': 'تعذر مسح أي شيء. يرجى إغلاق صفحات Sans créneau الأخرى، ثم إعادة المحاولة.',

  'dossier.export.heading': 'إنشاء الملف',
  'dossier.export.idle': 'يُنشأ على هذا الجهاز. لا يُرسل شيء.',
  'dossier.export.no-date':
    'لا يوجد أي رمز ختم زمني في ملف ZIP هذا: فهو لا يثبت أي تاريخ بشكل مستقل عن كلامك. الختم الزمني (الإعدادات) يمكن أن يعالج ذلك لما يأتي بعد.',
  'dossier.export.again': 'الحفظ من جديد',
  'export.ready': 'ملفك جاهز',
  'export.for': 'لمن',
  'export.for.lawyer': 'لمحاميّ أو للجمعية',
  'export.for.lawyer-text': 'كل الأدلة والرسائل، جاهزة للإيداع.',
  'export.for.email': 'لإرفاقه ببريد إلكتروني',
  'export.for.email-text': 'ملف PDF واحد لا يتجاوز 5 ميغابايت، دليل لكل أسبوع.',
  'export.for.copy': 'للاحتفاظ بنسخة',
  'export.for.copy-text': 'لمفتاح USB أو حاسوب جديد.',
  'export.next': 'والآن؟',
  'export.next.find': 'اعثر عليه',
  'export.next.find-text': '{to, select, disk {حيث حفظته.} other {في مجلد «التنزيلات».}}',
  'export.next.give': 'أعطه',
  'export.next.give-text': 'لمحاميك أو للجمعية: على مفتاح أو عبر موقعهم.',
  'export.next.copy': 'احتفظ بنسخة',
  'export.next.copy-text': 'على مفتاح USB أو عند شخص قريب.',
  'export.back': 'العودة إلى «أين وصلت»',
  'export.shows': 'للمحامي: ما يبينه هذا الملف',

  'views.heading': 'أقسام الملف',
  'views.pages': 'الصفحات',
  'view.attempts': 'أدلتي',
  'view.home': 'أين وصلت',
  'view.pictures': 'صور',
  'home.now': 'المطلوب الآن',
  'home.prefecture': 'المحافظة',
  'home.choose': 'فتح موقعها',
  'home.do.take-slot.title': 'مواعيد متاحة!',
  'home.do.take-slot.text': 'تابع بسرعة على الصفحة.',
  'home.do.restore.title': 'أعد آخر ملف لديك',
  'home.do.restore.text': 'بعض الأدلة لم تعد في هذا المتصفح.',
  'home.do.save-what-is-left.title': 'أحد الأدلة تالف',
  'home.do.save-what-is-left.text': 'أنشئ الملف الآن، ثم افحص القرص.',
  'home.do.allow-sites.title': 'أعد الإذن للمواقع',
  'home.do.allow-sites.text': 'من دونه لا يُحفظ شيء هناك.',
  'home.do.set-clock.title': 'اضبط ساعة الحاسوب',
  'home.do.set-clock.text': 'ستنظر المحكمة في ساعة أدلتك. فعّل الضبط التلقائي للوقت.',
  'home.do.try-now.title': 'حان وقت المحاولة',
  'home.do.first-attempt.title': 'افتح صفحة موعدك',
  'home.do.first-attempt.text': 'حاول كالمعتاد. يُؤخذ الدليل تلقائيا.',
  'home.do.appointment.title': 'لديك موعد',
  'home.do.appointment.text': 'احتفظ بنسخة من أدلتك حتى ذلك الحين.',
  'home.do.answer-questions.title': 'أجب عن ثلاثة أسئلة',
  'home.do.answer-questions.text': 'قبل أي رسالة: بعضها قد يضرك.',
  'home.do.see-lawyer.title': 'استشر محاميا قبل أن تكتب',
  'home.do.see-lawyer.removalOrder': 'مع قرار OQTF قد تضرك الرسالة. ولا تذهب إلى الشباك أيضا.',
  'home.do.see-lawyer.refusal': 'بعد الرفض تكون المهل قصيرة.',
  'home.do.see-lawyer.filed': 'الطلب مودع: قد يكون إجراء آخر هو المناسب.',
  'home.do.see-lawyer.unsure': 'أحد أجوبتك هو «لا أعرف».',
  'home.do.email.title': 'اكتب بريدا إلكترونيا إلى المحافظة',
  'home.do.email.text': 'النص جاهز. اقرأه قبل إرساله.',
  'home.do.letter.title': 'أرسل رسالة مسجلة',
  'home.do.letter.text': 'النص جاهز مع قائمة محاولاتك.',
  'home.do.keep-copy.title': 'احتفظ بنسخة',
  'home.do.keep-copy.text':
    '{count, plural, one {دليل واحد موجود هنا فقط.} two {دليلان موجودان هنا فقط.} other {# أدلة موجودة هنا فقط.}}',
  'home.do.try-again.title': 'حاول مرة أخرى هذا الأسبوع',
  'home.do.hand-over.title': 'اعرض ملف القضية على محام',
  'home.do.hand-over.text': 'من ناحية المحاولات، يمكن التوجه إلى القاضي. القرار له.',
  'home.do.wait.title': 'لا شيء اليوم',
  'home.do.wait.text': 'تُؤخذ الأدلة تلقائيا عندما تحاول.',
  'home.way.restore': 'إعادة ملف قضيتي إلى هنا',
  'home.way.save-what-is-left': 'إنشاء الملف',
  'home.way.appointment': 'الاحتفاظ بنسخة',
  'home.way.answer-questions': 'ابدأ',
  'home.way.see-lawyer': 'إنشاء الملف للمحامي',
  'home.way.email': 'ابدأ',
  'home.way.letter': 'ابدأ',
  'home.way.keep-copy': 'الاحتفاظ بنسخة',
  'home.way.hand-over': 'إنشاء الملف',
  'home.week': 'هذا الأسبوع',
  'home.day': '{day}{state, select, tried {: تمت المحاولة} wanted {: للمحاولة} other {}}',
  'home.hour': 'المحاولة القادمة',
  'home.reminders': 'اختيار أوقاتي',
  'home.have': 'هل لديك ملف قضية من قبل؟',
  'home.only-here':
    '{count, plural, one {دليل واحد هنا فقط} two {دليلان هنا فقط} other {# أدلة هنا فقط}}',
  'home.last': 'آخر الأدلة',
  'home.none': 'ستصل إلى هنا، صورة لكل محاولة.',
  'home.all': '{count, plural, one {عرض الدليل} two {عرض الدليلين} other {عرض الأدلة كلها (#)}}',
  'checklist.heading': 'ما أُنجز وما ينقص',
  'checklist.attempts': 'محاولاتي',
  'checklist.beside': 'إلى جانب الموقع',
  'checklist.line.attempt': 'محاولة أولى',
  'checklist.line.weeks':
    '{weeks, plural, one {أسبوع واحد} two {أسبوعان مختلفان} few {# أسابيع مختلفة} other {# أسبوعا مختلفا}}',
  'checklist.line.spread':
    'أكثر من {days, plural, one {يوم واحد} two {يومين} few {# أيام} other {# يوما}} بينها',
  'checklist.line.varied': 'أيام وساعات متنوعة',
  'checklist.line.email': 'بريد إلكتروني إلى المحافظة',
  'checklist.line.letter': 'رسالة مسجلة',
  'checklist.is-done': 'تم',
  'checklist.next': 'للإنجاز',
  'checklist.later': 'لاحقا',
  'checklist.held': 'بعد الأسئلة',
  'checklist.weeks':
    '{count, plural, one {أسبوع واحد} two {أسبوعان} few {# أسابيع} other {# أسبوعا}}',
  'checklist.days': '{count, plural, one {يوم واحد} two {يومان} few {# أيام} other {# يوما}}',
  'checklist.promise': 'القاضي هو الذي يقرر. والاستعجال مهم أيضا. هذا ليس وعدا.',
  'checklist.rules': 'من أين تأتي هذه القواعد؟',
  'view.calendar': 'التقويم',
  'view.letters': 'الرسائل',
  'view.export': 'لمحاميّ',
  'view.reminders': 'التذكيرات',
  'view.settings': 'الإعدادات',

  'timeline.heading': 'أدلتي',
  'timeline.week': 'أسبوع {day}',
  'timeline.week-count':
    '{count, plural, =0 {لا محاولة «لا موعد متاح»} one {محاولة واحدة «لا موعد متاح»} two {محاولتان «لا موعد متاح»} few {# محاولات «لا موعد متاح»} many {# محاولة «لا موعد متاح»} other {# محاولة «لا موعد متاح»}}{days, plural, =0 {} one {، يوم واحد} two {، يومان} few {، # أيام} many {، # يومًا} other {، # يوم}}',
  'timeline.removed':
    'الدليل رقم {number}: محذوف{told, select, no {} other { (\u2068{reason}\u2069)}}.',
  'timeline.repeats':
    '{count, plural, one {شوهدت من جديد مرة واحدة} two {شوهدت من جديد مرتين} few {شوهدت من جديد # مرات} many {شوهدت من جديد # مرة} other {شوهدت من جديد # مرة}}',
  'timeline.filters':
    '{count, plural, =0 {اختيار ما يُعرض} one {اختيار واحد قائم} two {اختياران قائمان} few {# اختيارات قائمة} many {# اختيارًا قائمًا} other {# اختيار قائم}}',
  'timeline.all': 'عرض الكل',
  'timeline.count':
    '{shown, number} من أصل {total, plural, one {لقطة واحدة} two {لقطتين} few {# لقطات} many {# لقطة} other {# لقطة}}',
  'timeline.none': 'لا لقطة توافق هذا الاختيار.',

  'detail.around': 'أدلة أخرى',
  'detail.back': 'أدلتي',
  'detail.previous': 'رقم {number}، السابق',
  'detail.next': 'رقم {number}، التالي',
  'detail.unknown': 'لا يوجد دليل رقم {number} في هذا الملف.',
  'detail.lost':
    '{count, plural, one {هناك مستند ناقص أو تالف} two {هناك مستندان ناقصان أو تالفان} few {هناك # مستندات ناقصة أو تالفة} many {هناك # مستندًا ناقصًا أو تالفًا} other {هناك # مستند ناقص أو تالف}}: \u2068{names}\u2069. الباقي سليم. يمكن أن يعيده ملف ZIP قديم (التصدير، استعادة ملف ZIP).',
  'detail.when': 'التاريخ والساعة القانونية',
  'detail.address': 'عنوان الصفحة',
  'detail.hash': 'بصمة SHA-256 للتسجيل',
  'detail.stamp': 'الختم الزمني',
  'detail.token':
    'رمز ختم زمني بتاريخ \u2066{at} UTC\u2069، تسمي الشهادة نفسها \u2068{signer}\u2069',
  'detail.token-waiting': 'تم طلب رمز ختم زمني، ولم يصل بعد',
  'detail.token-none': 'لا رمز ختم زمني',
  'detail.picture': 'صورة الدليل رقم {number} ({kind})',
  'detail.zoom': 'تكبير',
  'detail.fit': 'ملاءمة الصفحة',
  'detail.plate': 'عرض الورقة المطبوعة',
  'detail.plate-of': 'ورقة الصورة المؤرخة للدليل رقم {number}',
  'detail.text': 'نص الصفحة',
  'detail.text-elsewhere': 'الجملة الحاسمة ليست في هذا النص كما هي: لعل الموقع عرضها بطريقة أخرى.',
  'detail.sheet': 'البطاقة الكاملة',
  'detail.sheet-text': 'كما ستُرفق بملف القضية، بالفرنسية.',

  'calendar.heading': 'أي أيام؟',
  'calendar.text':
    '{weeks, plural, =0 {لا أسبوع بلا موعد.} one {أسبوع واحد بلا موعد.} two {أسبوعان بلا موعد.} few {# أسابيع بلا موعد.} other {# أسبوعا بلا موعد.}} مربع لكل يوم.',
  'calendar.table': 'جدول الأسابيع',
  'calendar.cell':
    '{inVain, plural, =0 {} one {محاولة واحدة «لا موعد متاح»} two {محاولتان «لا موعد متاح»} few {# محاولات «لا موعد متاح»} many {# محاولة «لا موعد متاح»} other {# محاولة «لا موعد متاح»}} {other, plural, =0 {} one {واحدة أخرى} two {اثنتان أخريان} few {# أخرى} many {# أخرى} other {# أخرى}}',
  'calendar.nothing': 'لا محاولة',
  'calendar.week': 'الأسبوع',
  'calendar.total': 'المجموع',
  'calendar.hours': '{hours}',
  'calendar.which-hours': 'في أي ساعات؟',
  'calendar.at':
    '{hour}:00: {count, plural, =0 {لا محاولة} one {محاولة واحدة} two {محاولتان} few {# محاولات} other {# محاولة}}',
  'calendar.gap':
    '{count, plural, one {أسبوع واحد} two {أسبوعان} few {# أسابيع} many {# أسبوعًا} other {# أسبوع}} دون أي محاولة',
  'calendar.some': '1 أو 2 «لا موعد متاح»',
  'calendar.many': '3 أو أكثر',
  'calendar.other': 'نتيجة أخرى',
  'calendar.window': 'تذكير',
  'calendar.pages': 'أسابيع أخرى',
  'calendar.later': 'أسابيع أحدث',
  'calendar.earlier': 'أسابيع أقدم',

  'settings.heading': 'اللغة وطريقة العمل',
  'settings.language': 'اللغة',
  'settings.browser': 'لغة المتصفح',
  'settings.theme': 'المظهر',
  'theme.system': 'مظهر النظام',
  'theme.light': 'فاتح',
  'theme.dark': 'داكن',
  'settings.repeat': 'إذا شوهدت الصفحة من جديد قبل هذه المدة، فهذا مجرد مرور',
  'settings.repeat-text': 'المرور يُدوَّن في السجل، دون صورة، ولا يُحسب أبدًا كمحاولة.',
  'settings.receipt': 'إظهار رسالة قصيرة في صفحة المواعيد بعد كل دليل',
  'settings.receipt-text':
    'يمكن للموقع أن يلاحظ ظهور رسالة، لا أن يقرأها. من دونها، زر Sans créneau وحده يقول ذلك.',
  'settings.saved': 'تم حفظ الإعداد.',

  'exact.heading': 'صور دقيقة دون نقر (اختياري)',
  'exact.text':
    'مع هذا الإذن، تحتوي كل لقطة على لقطة شاشة حقيقية، حتى دون نقر. عندئذ يتحدث المتصفح عن «كل المواقع». يستمر Sans créneau في قراءة صفحات المواعيد فقط.',
  'exact.on': 'مسموح بها.',
  'exact.off': 'غير مسموح بها: دون نقر، يُعاد رسم الصفحة، والدليل يذكر ذلك.',
  'exact.allow': 'السماح بالصور الدقيقة',
  'exact.withdraw': 'سحب هذا الإذن',
  'exact.withdrawn':
    'سُحب الإذن. إذا توقف موقع مضاف أو الختم الزمني عن العمل، يرجى إضافته أو تفعيله من جديد.',
  'exact.refused': 'لم يعطِ المتصفح هذا الإذن. لم يتغير أي شيء.',

  'sites.heading': 'مواقع رسمية أخرى',
  'sites.text':
    'إذا لم تكن صفحة مواعيد بريفكتورة منطقتك معروفة بعد، فيرجى إضافة موقعها: ستتم مراقبته مثل المواقع الأخرى.',
  'sites.address': 'عنوان صفحة المواعيد',
  'sites.add': 'إضافة هذا الموقع',
  'sites.remove': 'إيقاف مراقبة {host}',
  'sites.added': 'الموقع {host} مراقَب الآن. يرجى إعادة تحميل صفحته إذا كانت مفتوحة.',
  'sites.removed': 'الموقع {host} لم يعد مراقَبًا. يرجى إعادة تحميل صفحته إن كانت مفتوحة.',
  'sites.lost': '(سُحب الإذن: يرجى إضافته من جديد)',
  'sites.known': 'هذا الموقع مراقَب من قبل.',
  'sites.no-rule':
    'لا يستطيع Sans créneau قراءة هذه الصفحة تلقائيًا. يرجى إعطاء عنوان صفحة المواعيد ⁦(…/booking/create/…)⁩، أو التقاط الصفحة بالزر.',
  'sites.not-states':
    'يمكن إضافة المواقع الرسمية فقط، التي ينتهي عنوانها بـ \u2066.gouv.fr\u2069. يرجى التحقق من العنوان.',

  'diagnostic.heading': 'هل كل شيء يعمل هنا؟',
  'diagnostic.text': 'يختبر Sans créneau نفسه على هذا الجهاز. لا يُرسل أي شيء.',
  'diagnostic.working': 'جارٍ الاختبار…',
  'diagnostic.again': 'إعادة الاختبار',
  'diagnostic.allow': 'إعادة الإذن',
  'diagnostic.notify': 'عرض إشعار',
  'diagnostic.notified': 'إذا كنت ترى هذا الإشعار، فالتذكيرات ستظهر.',
  'check-state.good': 'سليم',
  'check-state.look': 'للمراجعة',
  'check-state.bad': 'للإصلاح',
  'check.storage': 'الحفظ',
  'check.picture': 'صورة الصفحة',
  'check.sites': 'الدخول إلى مواقع المواعيد',
  'check.exact': 'لقطات الشاشة',
  'check.notifications': 'الإشعارات',
  'check.clock': 'الساعة',
  'checked.storage-good': 'تمت كتابة صفحة تجريبية، وإعادة قراءتها ومقارنتها.',
  'checked.storage-low': 'الكتابة تعمل، لكن المساحة الباقية أقل من 200 ميغابايت: يرجى توفير مساحة.',
  'checked.storage-storage-full': 'القرص ممتلئ: يرجى توفير مساحة، ثم إعادة المحاولة.',
  'checked.storage-storage-blocked':
    'هناك صفحة أخرى من Sans créneau تمنع الحفظ: يرجى إغلاقها، ثم إعادة المحاولة.',
  'checked.storage-storage-newer': 'يحتفظ هذا المتصفح بأدلة من إصدار أحدث: يرجى تحديث الإضافة.',
  'checked.storage-storage-unopened':
    'لا يسمح المتصفح بفتح أي شيء أو حفظه. يرجى إغلاقه وفتحه من جديد.',
  'checked.storage-storage-private':
    'لا يمكن حفظ أي شيء هنا: نافذة خاصة، أو Firefox مضبوط على عدم الاحتفاظ بالسجل أبدًا. يرجى تغيير هذا الإعداد: الإعدادات، الخصوصية والأمان، السجل.',
  'checked.storage-storage-failed':
    'المتصفح يرفض الكتابة. يرجى إغلاقه وفتحه من جديد، ثم إعادة المحاولة.',
  'checked.storage-not-read-back':
    'ما تمت كتابته لم يُقرأ كما هو: يرجى فحص القرص قبل الاعتماد عليه.',
  'checked.storage-failed': 'توقف هذا الاختبار. يرجى إغلاق المتصفح وفتحه من جديد.',
  'checked.picture-good': 'تم رسم هذه الصفحة، والرسم ليس فارغًا.',
  'checked.picture-blank':
    'المتصفح يعطي صورة فارغة (حماية من التتبع؟). يرجى النقر على الزر في كل صفحة: لقطة الشاشة لا تتأثر بذلك.',
  'checked.picture-failed': 'توقف هذا الاختبار. يرجى إغلاق المتصفح وفتحه من جديد.',
  'checked.sites-good': 'يمكن قراءة صفحات المواعيد المعروفة.',
  'checked.sites-withdrawn':
    'تم سحب إذن الدخول إلى موقع أو عدة مواقع: لا يُسجَّل منها أي شيء. يمكن إعادة الإذن بالزر.',
  'checked.sites-failed': 'توقف هذا الاختبار. يرجى إغلاق المتصفح وفتحه من جديد.',
  'checked.exact-on': 'دقيقة، دون نقر.',
  'checked.exact-click-chromium':
    'دقيقة بعد النقر على الزر: النقر صالح لعلامة التبويب هذه (onglet) ما دمت على الموقع.',
  'checked.exact-click-firefox':
    'دقيقة بعد النقر على الزر: النقر صالح لهذه الصفحة. الصفحات التالية يُعاد رسمها، أو يمكن النقر في كل مرة.',
  'checked.exact-failed': 'توقف هذا الاختبار. يرجى إغلاق المتصفح وفتحه من جديد.',
  'checked.notifications-good': 'المتصفح يعرضها. يرجى التجربة: قد يخفيها النظام.',
  'checked.notifications-denied':
    'المتصفح يرفضها: ستظهر التذكيرات على الزر فقط. يرجى السماح بها في إعدادات المتصفح.',
  'checked.notifications-unknown': 'المتصفح لا يقول هل يعرضها: يرجى التجربة بالزر.',
  'checked.notifications-failed': 'توقف هذا الاختبار. يرجى إغلاق المتصفح وفتحه من جديد.',
  'checked.clock-good':
    'متفقة مع ساعة الموقع، بفارق لا يتجاوز {seconds, plural, one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}.',
  'checked.clock-unknown': 'لم تتم مقارنتها بعد: ستتم عند أول لقطة لصفحة مواعيد.',
  'checked.clock-wrong':
    'بينها وبين ساعة الموقع فرق قدره {seconds, plural, one {ثانية واحدة} two {ثانيتان} few {# ثوانٍ} many {# ثانية} other {# ثانية}}: يرجى تفعيل الضبط التلقائي للوقت.',
  'checked.clock-failed': 'توقف هذا الاختبار. يرجى إغلاق المتصفح وفتحه من جديد.',

  'privacy.heading': 'ما يُحفظ، وأين',
  'privacy.policy': 'هذه سياسة خصوصية Sans créneau (نوفمبر 2026).',
  'privacy.reads':
    'لا يقرأ Sans créneau إلا صفحات المواعيد التي يعرفها، وصفحات المواقع المُضافة، والصفحة التي يُنقر عليها زره.',
  'privacy.where':
    'كل شيء في هذا المتصفح، على هذا الجهاز. إزالة الإضافة أو مسح بيانات المتصفح يمسح كل شيء: يرجى التصدير قبل ذلك.',
  'privacy.kept': 'محفوظ هنا',
  'privacy.kept-captures':
    'صفحات المواعيد التي تم التقاطها: الصورة، والنص، والعنوان، والساعة، وجواب الخادم',
  'privacy.kept-steps': 'الخطوات التي تدوّنها، مع وثائقها',
  'privacy.kept-identity': 'بياناتك وإجاباتك للرسائل، إذا قدمتها',
  'privacy.kept-settings': 'إعداداتك وتذكيراتك',
  'privacy.kept-copies': 'نسخك الاحتياطية، إن فعّلتها، ضمن تنزيلاتك: لا شيء يمحوها غيرك',
  'privacy.never': 'أبدًا',
  'privacy.never-passwords':
    'لا كلمة مرور، ولا ملفات الارتباط (cookies)، ولا رمز جلسة، ولا ما تكتبه (إلا ما تُظهره منه صورة الصفحة)',
  'privacy.never-servers': 'لا خادم لنا، ولا إحصاءات، ولا إعلانات',
  'privacy.never-browsing': 'لا شيء من صفحاتك الأخرى ولا من سجل تصفحك',
  'privacy.notice':
    'ما يمكن لموقع أن يلاحظه: ظهور رسالة في صفحته لثوانٍ، وأن الصفحة رُسمت من جديد لأجل الصورة. لا يمكنه قراءة الرسالة ولا ما يُحفظ ولا عدده. يمكن إطفاء الرسالة في الإعدادات.',
  'privacy.sent':
    'شيء واحد فقط يمكن أن يخرج، وفقط إذا فعّلت الختم الزمني: بصمة كل تسجيل، إلى الجهة التي اخترتها، وهي ترى أيضًا عنوان IP الخاص بك.',
  'privacy.gives':
    'لا يغادر ملف ZIP أو لوحة أو صفحة مُبلَّغ عنها هذا الجهاز إلا إذا سلّم صاحبُه الملفَّ بنفسه.',
  'privacy.sizes': 'ملفاتك',
  'privacy.size':
    '{captures, plural, =0 {لا لقطات} one {لقطة واحدة} two {لقطتان} few {# لقطات} many {# لقطة} other {# لقطة}}، {size}',
  'privacy.erase': 'مسح \u2068{name}\u2069',
  'privacy.used': 'المساحة المستعملة في المتصفح، بما في ذلك كل شيء: {size}.',
  'privacy.persistent': 'تعهد المتصفح بحفظ هذه البيانات حتى عندما يمتلئ القرص.',
  'privacy.not-persistent':
    'لم يتعهد المتصفح بحفظ هذه البيانات إذا امتلأ القرص: يرجى التصدير من وقت إلى آخر.',
  'privacy.erase-all': 'مسح كل شيء',
  'privacy.ask': 'سيتم مسح كل الملفات وكل اللقطات وكل السجلات نهائيًا. هل تريد التصدير أولًا؟',
  'privacy.export-first': 'التصدير أولًا',
  'privacy.erase-now': 'مسح كل شيء، دون تصدير',
  'privacy.erased-part':
    'تعذّر مسح كل شيء: انظر أدناه ما بقي. يرجى إغلاق صفحات Sans créneau الأخرى ثم إعادة المحاولة.',
  'privacy.erased-all':
    'تم محو كل ملفات القضايا. تغادر صورها القرص عند إغلاق المتصفح وفتحه من جديد. ما لا تستطيع الإضافة محوه: ملفات ZIP لديكم، ونسخ الأمان، وما يحتفظ به القرص من ملفات محذوفة.',

  'welcome.heading': 'مرحبًا',
  'welcome.step': 'الخطوة {step} من {all}',
  'welcome.1.heading': 'دليل في كل مرة',
  'welcome.1.text': 'لا مواعيد لدى المحافظة؟ يحفظ Sans créneau الدليل مع التاريخ.',
  'welcome.keep': 'يحفظ الصورة',
  'welcome.keep-text': 'الصفحة واليوم والساعة.',
  'welcome.give': 'تعطي الملف',
  'welcome.give-text': 'لمحام أو لجمعية.',
  'welcome.promise': 'لا يُرسل شيء. ولا ينقر بدلا منك.',
  'welcome.next': 'متابعة',
  'welcome.back': 'رجوع',
  'welcome.later': 'لاحقا',
  'welcome.2.heading': 'أظهر الزر',
  'welcome.2.text': 'انقر على قطعة الأحجية ثم على الدبوس.',
  'welcome.waiting': 'في انتظار نقرتك…',
  'welcome.pinned': 'تم: الزر ظاهر.',
  'welcome.3.heading': 'جرّب مرة',
  'welcome.3.text': 'محافظة وهمية للتجربة. لا شيء يدخل في ملف قضيتك.',
  'welcome.works': 'كل شيء يعمل على هذا الجهاز',
  'welcome.checks': 'ما جُرب هنا',
  'welcome.click-phone': 'يرجى فتح صفحة المواعيد، ثم لمس ⋮ ثم «Extensions» ثم «Sans créneau».',
  'welcome.phone': 'ما لا يسمح به الهاتف',
  'welcome.phone-keyboard': 'لا اختصار على لوحة المفاتيح: يرجى استعمال القائمة ⋮.',
  'welcome.phone-closed':
    'لا يذكّر Firefox بشيء وهو مغلق أو نائم: يرجى حفظ ملف التقويم (‎.ics)، فيتولى الهاتف التذكير.',
  'welcome.phone-zip': 'لا يسأل Firefox عن مكان حفظ ملف ZIP: يوجد في التنزيلات.',
  'welcome.phone-zoom': 'لا يخبر Firefox بنسبة تكبير الصفحة: لا يذكرها الدليل.',
  'welcome.try': 'أنت تحاول',
  'welcome.try-text': 'كالمعتاد.',
  'welcome.try-open': 'فتح التمرين',

  'practice.heading': 'صفحة التدريب',
  'practice.text':
    'هذا موقع بريفكتورة مقلَّد، بالفرنسية مثل المواقع الحقيقية. يمكن التقدم فيه حتى الجواب، ورؤية ما يحتفظ به Sans créneau.',
  'practice.sees': 'يقرأ الكاشف:',
  'practice.nothing': 'لا شيء بعد، الصفحة لم تجب.',
  'practice.kept': 'تم حفظ التدريب وإعادة قراءته، {hour}. على صفحة حقيقية، يكون هذا دليلًا.',
  'practice.recorded': 'ما تم حفظه',
  'practice.sentence': 'الجملة المسجلة',
  'practice.picture': 'صورة صفحة التدريب',
  'practice.nowhere':
    'هذا التسجيل عليه علامة «تدريب» (exercice): لا يدخل في أي ملف قضية، والتسجيل القادم يحل محله.',
  'practice.again': 'البدء من جديد',
  'practice.slots': 'رؤية صفحة فيها مواعيد',
  'practice.done': 'فهمت: فتح ملفي',

  'before.heading': 'قبل البدء',
  'before.text': 'معلومات مفيدة، لكل منها مصدرها. قُرئت في نوفمبر 2026.',
  'before.source': 'المصدر: {source}',
  'before.no-advice':
    'هذه الصفحة تعطي معلومات، وليست نصيحة حول وضعك: من أجل ذلك، يمكن اللجوء إلى جمعية أو محامٍ.',
  'before.check': 'طلب مراجعة ملفك',
  'before.check-text':
    'قد يأتي مع الرفض قرار بوجوب مغادرة فرنسا (OQTF)، وقد تم توقيف أشخاص عند الشباك. يمكن لجمعية أو محامٍ مراجعة الملف قبل الإيداع.',
  'before.check-source': 'مذكرة La Cimade و GISTI، 18 ديسمبر 2020',
  'before.needed': 'هل يلزم موعد فعلًا؟',
  'before.needed-text':
    'كثير من طلبات التجديد تتم على الإنترنت، في موقع ANEF (خدمات الأجانب): بعد ذلك تستدعي البريفكتورة الشخص بنفسها.',
  'before.needed-source': 'مذكرة La Cimade و GISTI؛ صفحات مكاتب محامين',
  'before.place': 'المكان الصحيح والسبب الصحيح',
  'before.place-text':
    'بعض المعاملات تتم في البريفكتورة الفرعية (sous-préfecture). من يحجز موعدًا لسبب آخر يُرَدّ غالبًا عند الشباك.',
  'before.place-source': 'مذكرة La Cimade و GISTI، 18 ديسمبر 2020',
  'before.agency': 'عدم الدفع لأي شخص',
  'before.agency-text':
    'الموعد مجاني. المواعيد التي يبيعها الوسطاء تأخذها برامج آلية، وقد تكون مزيفة، وتُلغى عندما لا يتطابق الاسم.',
  'before.agency-source': 'مذكرة La Cimade و GISTI؛ صفحات مكاتب محامين',
  'before.status': 'الحفاظ على صلاحية أوراقك الحالية',
  'before.status-text':
    'إيصال الطلب (récépissé) أو شهادة التمديد (attestation de prolongation): انتهاؤها هو الخطر، أكثر من غياب الموعد. يرجى طلب ما يليها في الوقت المناسب.',
  'before.status-source': 'مذكرة La Cimade و GISTI؛ صفحات مكاتب محامين',
  'before.help': 'من يمكنه المساعدة مجانًا',
  'before.help-text':
    'جمعيات مساعدة الأجانب، ومندوب المدافع عن الحقوق (Défenseur des droits) القريب منك، ومحامٍ تدفع أتعابه المساعدة القضائية (aide juridictionnelle): يرجى طلبها منذ أول اتصال.',
  'before.help-source': 'مذكرة La Cimade و GISTI، 18 ديسمبر 2020',
  'before.after': 'وماذا بعد تقديم الطلب إلى المحكمة؟',
  'before.after-text':
    'تكون الجلسة عادةً خلال 15 إلى 30 يومًا. قد تقترح البريفكتورة موعدًا قبلها، أو يأمر القاضي بموعد، أو يرفض، وغالبًا بسبب شرط الاستعجال أو قلة المحاولات: يبقى تقديم طلب جديد ممكنًا، بعد نحو خمسة عشر يومًا، مع شيء جديد. إذا لم يُنفَّذ الأمر، فيجب إخبار القاضي.',
  'before.after-source': 'مذكرة La Cimade و GISTI؛ صفحات مكاتب محامين',
};
