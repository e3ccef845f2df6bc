import type { VerificationKey } from './fr';

/** The same in Arabic. */
export const ar: Record<VerificationKey, string> = {
  title: 'التحقق من ملف ZIP صادر عن Sans créneau',
  intro: 'يرجى إفلات ملف ZIP هنا. تتم قراءته على هذا الجهاز: هذه الصفحة لا تصل إلى أي شبكة.',
  choose: 'اختيار ملف ZIP',
  drop: 'أو إفلاته هنا',
  other: 'التحقق من ملف ZIP آخر',
  language: 'العربية',
  reading: 'تتم قراءة الملف…',
  progress: 'التحقق: المستند {done} من {total}',
  'result.good': 'كل ما تم التحقق منه متطابق.',
  'result.unknown':
    'سلطة غير معروفة: {count, plural, one {رمز ختمها الزمني لا يثبت} two {رمزا ختمها الزمني لا يثبتان} few {رموز ختمها الزمني (#) لا تثبت} many {رموز ختمها الزمني (#) لا تثبت} other {رموز ختمها الزمني (#) لا تثبت}} أي تاريخ. وما عدا ذلك مما تم التحقق منه متطابق.',
  'result.bad':
    '{count, plural, one {شيء واحد غير متطابق.} two {شيئان غير متطابقين.} few {# أشياء غير متطابقة.} many {# شيئًا غير متطابق.} other {# شيء غير متطابق.}}',
  'result.newer':
    'هذا الملف من إصدار أحدث من Sans créneau. يرجى تحديث الإضافة أو فتح صفحة verifier.html الموجودة في ملف ZIP هذا: لا يقال هنا شيء ضده.',
  'result.repacked':
    'تم فك ضغط ملف ZIP هذا ثم ضغطه من جديد: {folder, select, none {} other {المجلد «{folder}» حول كل شيء، }}{count, plural, =0 {لا مستندات للنظام} one {مستند واحد للنظام} other {مستندات للنظام: #}} وُضعت جانبًا. يتم التحقق من الباقي كالمعتاد.',
  'result.files':
    '{count, plural, one {تمت قراءة مستند واحد} two {تمت قراءة مستندين} few {تمت قراءة # مستندات} many {تمت قراءة # مستندًا} other {تمت قراءة # مستند}}',
  'result.entries':
    '{count, plural, one {سطر واحد} two {سطران} few {# أسطر} many {# سطرًا} other {# سطر}} من السجل',
  'result.captures':
    '{count, plural, one {لقطة واحدة} two {لقطتان} few {# لقطات} many {# لقطة} other {# لقطة}}',
  'result.bounded':
    '{count, plural, one {سجل واحد مؤرخ} two {سجلان مؤرخان} few {# سجلات مؤرخة} many {# سجلًا مؤرخًا} other {# سجل مؤرخ}} من الجانبين',
  'result.tokens':
    '{count, plural, =0 {لا رمز ختم زمني} one {رمز ختم زمني واحد} two {رمزا ختم زمني} few {# رموز ختم زمني} many {# رمز ختم زمني} other {# رمز ختم زمني}}',
  'result.head': 'بصمة آخر سطر في السجل: \u2066{hash}\u2069',
  'made.unverified':
    'لم يتم التحقق من {count, plural, one {مستند واحد صُنع} two {مستندين صُنعا} few {# مستندات صُنعت} many {# مستندًا صُنع} other {# مستند صُنع}} انطلاقًا من الملف (لوحات، PDF، رسائل…). لا يضمنها شيء غير ملف ZIP هذا.',
  'made.again':
    '{count, plural, one {نص واحد أُعيد صنعه هنا مطابق} two {نصان أُعيد صنعهما هنا مطابقان} few {# نصوص أُعيد صنعها هنا مطابقة} many {# نصًا أُعيد صنعه هنا مطابق} other {# نص أُعيد صنعه هنا مطابق}}.',
  'made.stamped':
    '{count, plural, one {مستند واحد صُنع} two {مستندان صُنعا} few {# مستندات صُنعت} many {# مستندًا صُنع} other {# مستند صُنع}} انطلاقًا من الملف: في القائمة التي ختمتها زمنيًا سلطة معروفة.',
  'made.unrecorded': 'لا يقول ملف ZIP هذا ما صُنع منه: هو من الإصدار 0.1.0، أو حُذف منه export.json.',
  'proof.heading': 'ما يبيّنه هذا، وما لا يبيّنه',
  'proof.none':
    'البصمات تبيّن أن ملف القضية متماسك ولم يتغير منذ تصديره. وهي لا تثبت أي تاريخ بشكل مستقل عن كلام الشخص الذي أعدّه.',
  'proof.tokens':
    'التسجيلات التي تحمل رمز ختم زمني، وكل ما يسبقها في السجل إلا إذا ذُكر غير ذلك عند سطر الرمز، كانت موجودة في تاريخ الرمز ولم تتغير منذ ذلك الحين. أما ما يأتي بعد آخر رمز، فالبصمات لا تثبت له أي تاريخ.',
  'proof.tokens-unknown':
    'وحدها رموز سلطة معروفة تبيّن أن تسجيلًا كان موجودًا في تاريخها. رمز سلطة غير معروفة لا يثبت أي تاريخ: يمكن لأي كان أن يصنع واحدًا، بأي تاريخ وبأي اسم.',
  'proof.word':
    'أن الموقع عرض هذه الصفحات أمر يستند إلى كلام الشخص، ويمكن مقارنته بسجلات خادم الموقع.',
  'proof.authority':
    'تكون السلطة معروفة حين ترجع شهادتها إلى شهادة جذر مرفقة بهذه الصفحة (DigiCert وSectigo وIdenTrust). الأخرى لا يمكن التحقق منها هنا: يبيّن verifier/VERIFIER.txt كيف يتم ذلك بواسطة openssl.',
  'proof.derived':
    'اللوحات ومستندات PDF والبطاقات والجدول وLISEZ-MOI مصنوعة من السجل واللقطات: عند الشك، هذه هي المرجع.',
  'proof.tail':
    'لا شيء يبيّن أنه لا ينقص أي سطر بعد الأخير: السجل المقطوع من نهايته يجتاز التحقق أيضًا. رسالة أو رمز ختم زمني يذكر سطرًا لاحقًا يكشف ذلك.',
  'faults.heading': 'ما هو غير متطابق',
  'faults.at': '\u2068{where}\u2069: {what}',
  'entries.heading': 'سطرًا بعد سطر',
  'entry.capture': 'الدليل رقم {number}',
  'entry.sighting': 'مرور متكرر',
  'entry.file-removal': 'أُزيلت صورة الشاشة للدليل رقم {number}: {reason}',
  'entry.deletion': 'حذف السطر {seq}: \u2068{reason}\u2069',
  'entry.loss':
    '{seq, plural, =0 {اختفى ما كان هذا المتصفح يحفظه من قبل} other {اختفى من هذا المتصفح، كلياً أو جزئياً، سجلّ من {seq} سطر}}',
  'entry.restore': 'تمت استعادة ملف القضية من ملف ZIP كان ينتهي عند السطر {seq}',
  'entry.step': 'خطوة: \u2068{step}\u2069، بتاريخ \u2066{day}\u2069',
  'entry.statement': 'ما يقوله الشخص عن الدليل رقم {number}: {says}',
  'entry.newer': 'سطر من إصدار أحدث',
  'entry.unknown': 'لا يمكن التحقق منه هنا',
  'entry.removed': 'محتوى حذفه الشخص',
  'entry.unreadable': 'سطر غير مقروء',
  'entry.line': 'السطر {seq}',
  'entry.sound': 'متطابق',
  'entry.faulty': 'غير متطابق',
  'entry.doubtful': 'موضع شك: السطر التالي يكذّبه',
  'entry.files':
    '{count, plural, one {مستند واحد} two {مستندان} few {# مستندات} many {# مستندًا} other {# مستند}}',
  'token.qualified':
    'ختم زمني مؤهل حسب قائمة الثقة \u2066{country} {sequence}\u2069 بتاريخ \u2066{issued}\u2069: \u2068{name}\u2069',
  'token.says-qualified':
    'يعلن هذا الختم أنه من مستوى معترف به في الاتحاد (qcStatements). لا تؤكد ذلك أي قائمة معروفة هنا.',
  'interval.both': 'حُفظ السجل بين \u2066{from}\u2069 و\u2066{to}\u2069 حسب {who}',
  'interval.after': 'حُفظ السجل بعد \u2066{from}\u2069 حسب {who}',
  'interval.before': 'حُفظ السجل في موعد أقصاه \u2066{to}\u2069 حسب {who}',
  'interval.unknown': '\u2068{signer}\u2069 (سلطة غير معروفة: لا تثبت أي تاريخ)',
  'token.known':
    'رمز ختم زمني: \u2066{at}\u2069، سلطة معروفة: \u2068{authority}\u2069 (الشهادة \u2068{signer}\u2069)',
  'token.unknown':
    'رمز ختم زمني: \u2066{at}\u2069، سلطة غير معروفة: لا يثبت أي تاريخ (تسمي نفسها \u2068{signer}\u2069)',
  'entry.loose':
    '{count, plural, one {شهادة رقمية مرفقة لا ترتبط} two {شهادتان رقميتان مرفقتان لا ترتبطان} few {# شهادات رقمية مرفقة لا ترتبط} many {# شهادة رقمية مرفقة لا ترتبط} other {# شهادة رقمية مرفقة لا ترتبط}} بصاحب التوقيع',
  'note.file-removed': '{file}: أزاله الشخص، وسطر لاحق يقول لماذا',
  'note.file-left-out': 'غير مرفق: \u2068{file}\u2069',
  'note.token-left-out': 'رمز الختم الزمني الذي يذكره هذا السطر غير مرفق.',
  'note.clock-apart': 'بين ساعة الحاسوب وساعة رمز الختم الزمني فرق (بالثواني): {seconds, number}.',
  'note.time-goes-back':
    'هذا السطر يقول إنه أقدم من السطر السابق، والفرق بالثواني: {seconds, number} (ساعة تم تغييرها، أو تسجيل انتهى لاحقًا).',
  'note.token-from':
    'رمز الختم الزمني هذا صالح فقط ابتداءً من السطر {from}: سطر حُذف بعد الرمز يفصله عن السطور السابقة.',
  'note.token-alone': 'رمز الختم الزمني هذا يخص محتوى حُذف بعد ذلك: فهو لا يؤرخ أي شيء آخر.',
  'note.gap':
    '{days, plural, one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}} دون تسجيل قبل هذا السطر.',
  'sums.heading': 'قائمة البصمات تحمل رمز ختم زمني.',
  'fault.newer-version':
    'السطر من إصدار أحدث من Sans créneau: يرجى تحديث الإضافة أو فتح صفحة verifier.html الموجودة في ملف ZIP هذا',
  'fault.not-an-entry': 'هذا ليس سطرًا من السجل',
  'fault.not-canonical': 'السطر ليس مكتوبًا كما تكتبه الإضافة',
  'fault.wrong-sequence':
    'هذا ليس السطر المنتظر هنا: هناك سطور ناقصة، أو سطر زائد، أو تغير الترتيب',
  'fault.wrong-previous': 'السطر لا يحمل بصمة السطر السابق: أحدهما تغير',
  'fault.wrong-number': 'هذا ليس رقم الدليل المنتظر',
  'fault.other-dossier': 'السطر يأتي من ملف قضية آخر',
  'fault.repeated-id': 'السطر يكرر تسجيلًا سابقًا',
  'fault.wrong-deletion': 'الحذف يشير إلى سطر ما زال موجودًا أو ليس هو المقصود',
  'fault.removed-without-reason': 'المحتوى ناقص ولا يوجد سطر يذكر السبب',
  'fault.line-changed': 'تغير السطر منذ تسجيله',
  'fault.file-changed': 'المستند ليس هو الذي تم تسجيله',
  'fault.file-missing': 'المستند ناقص',
  'fault.sum-differs': 'المستند ليس هو المذكور في قائمة SHA256SUMS',
  'fault.listed-missing': 'المستند مذكور في قائمة SHA256SUMS وغير موجود في ملف ZIP',
  'fault.not-listed': 'المستند غير مذكور في قائمة SHA256SUMS',
  'fault.unreadable-list': 'هناك سطر في القائمة غير مقروء أو مكرر',
  'fault.unexpected': 'السجل لا يعرف هذا المستند',
  'fault.record-differs': 'هذا ليس سطر السجل',
  'fault.made-differs': 'ليس هذا المستند الذي صنعته الإضافة بحسب export.json',
  'fault.made-missing': 'المستند مذكور في export.json وينقص في ملف ZIP',
  'fault.made-unknown': 'لا يعرف export.json هذا المستند',
  'fault.text-differs': 'ليس هذا النص الذي يصنعه هذا الإصدار من السجل نفسه',
  'fault.unreadable-record': 'ليس هذا المستند كما تكتبه الإضافة',
  'fault.head-differs': 'يذكر سطرًا أخيرًا غير سطر السجل الأخير: هناك سطور ناقصة أو مضافة',
  'fault.token-not-a-token': 'رمز الختم الزمني غير مقروء أو غير كامل',
  'fault.token-refused-by-authority': 'رفضت الجهة إعطاء رمز ختم زمني',
  'fault.token-wrong-imprint': 'رمز الختم الزمني يخص شيئًا آخر',
  'fault.token-wrong-nonce': 'رمز الختم الزمني ليس جوابًا على طلبه',
  'fault.token-no-certificate': 'الشهادة الرقمية للجهة ناقصة في رمز الختم الزمني',
  'fault.token-wrong-digest': 'تغير محتوى رمز الختم الزمني',
  'fault.token-bad-signature': 'توقيع رمز الختم الزمني غير صحيح',
  'fault.token-wrong-signer': 'الشهادة الرقمية ليست التي يذكرها رمز الختم الزمني',
  'fault.token-not-for-timestamps': 'الشهادة الرقمية ليست مخصصة للختم الزمني',
  'fault.token-weak-key': 'مفتاح الشهادة الرقمية أقصر من أن يثبت شيئًا',
  'fault.token-outside-validity': 'لم تكن الشهادة الرقمية صالحة في تاريخ رمز الختم الزمني',
  'fault.token-unknown-algorithm': 'رمز الختم الزمني يستعمل طريقة لا تعرفها هذه الصفحة',
  'fault.token-in-future': 'يحمل الرمز تاريخًا لم يأت بعد (أو أن ساعة هذا الحاسوب متأخرة)',
  'refused.not-a-zip': 'هذا الملف ليس ملف ZIP كاملًا. يرجى طلبه من جديد: ربما انقطع أثناء الإرسال.',
  'refused.not-a-dossier':
    'ملف ZIP هذا ليس ملف قضية من Sans créneau: لا يوجد فيه journal.jsonl أو SHA256SUMS. يرجى إفلات ملف ZIP الأصلي.',
  'refused.ambiguous':
    'يمكن قراءة ملف ZIP هذا بأكثر من طريقة: قد يستخرج برنامج آخر منه مستندات أخرى. لم تتم قراءته. يرجى طلب ملف ZIP الأصلي.',
  'refused.encrypted': 'ملف ZIP هذا محمي بكلمة مرور. يرجى فك ضغطه ثم ضغطه من جديد دون كلمة مرور.',
  'refused.not-readable':
    'لا يستطيع المتصفح قراءة هذا الملف: إن كان في سحابة (OneDrive أو iCloud أو Google Drive) فيرجى تنزيله أولًا على هذا الجهاز. لا شيء يدل على أنه تالف.',
  'refused.no-memory':
    'لم تكفِ الذاكرة لقراءة هذا الملف. يرجى إغلاق علامات تبويب أو برامج أخرى ثم إعادة المحاولة. لا شيء يدل على أنه تالف.',
  'refused.too-large':
    'يحتوي ملف ZIP هذا على بيانات أكثر مما يحتويه أي ملف قضية من Sans créneau. لم تتم قراءته.',
  'refused.too-many-files':
    'يحتوي ملف ZIP هذا على مستندات أكثر مما يحتويه أي ملف قضية من Sans créneau. لم تتم قراءته.',
  'refused.unsafe-name':
    'يحتوي ملف ZIP هذا على اسم مستند خطير أو غير معروف (\u2068{name}\u2069). لم تتم قراءته.',
  'refused.repeated-name': 'يحتوي ملف ZIP هذا على مستندين بالاسم نفسه. لم تتم قراءته.',
  'refused.unreadable':
    'تعذرت قراءة هذا الملف إلى آخره. يرجى إغلاق علامات تبويب أخرى ثم إعادة المحاولة.',
  'said.page.other': 'صفحة أخرى من البريفكتورة',
  'said.page.required-papers': 'صفحة الأوراق المطلوبة',
  'said.page.booking-rule': 'صفحة تفرض الحجز عبر الإنترنت',
  'said.outcome.other': 'شيء آخر',
  'said.slots.taken-by-another': 'مواعيد أخذها شخص آخر',
  'said.slots.other-procedure': 'مواعيد لإجراء أو شباك آخر',
  'said.slots.past-date': 'مواعيد في تاريخ مضى',
  'said.slots.site-failed': 'مواعيد ضاعت بسبب خطأ في الموقع',
  'said.slots.other': 'مواعيد لم تُحجز لسبب آخر',
  'said.blocked.error-message': 'أوقفته رسالة خطأ',
  'said.blocked.blank-page': 'أوقفته صفحة فارغة أو لا تنتهي',
  'said.blocked.inactive-button': 'أوقفه زر لا يعمل',
  'said.blocked.category-missing': 'توقف: لا فئة مناسبة',
  'said.blocked.document-refused': 'توقف: رُفضت وثيقة',
  'said.blocked.account-locked': 'توقف: حساب مقفل أو دخول مرفوض',
  'said.blocked.other': 'توقف لسبب آخر',
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
  'step.email': 'رسالة إلكترونية إلى البريفكتورة (préfecture)',
  'step.letter': 'رسالة مسجلة (lettre recommandée)',
  'step.counter-visit': 'زيارة إلى الشباك (guichet)',
  'step.mediator': 'طلب إلى المدافع عن الحقوق (Défenseur des droits)',
  'step.petition': 'إيداع طلب مستعجل (référé)',
  'step.decision': 'قرار المحكمة',
  'step.appointment': 'الحصول على موعد',
  'step.new-request': 'طلب جديد',
  'step.imported': 'صور مستوردة، لم تسجلها الأداة',
  'step.letter-receipt': 'إشعار استلام الرسالة',
  'step.reply': 'رد البريفكتورة (préfecture)',
  'step.contact-centre': 'اتصال أو رسالة إلى مركز اتصال المواطنين',
  'step.help-point': 'زيارة نقطة استقبال رقمية',
  'step.identity': 'وثيقة هوية',
  'step.domicile': 'إثبات السكن',
  'step.permit': 'تصريح الإقامة أو الوصل',
  'step.urgency': 'إثبات الاستعجال',
  'step.seriousness': 'ورقة عن جدية الطلب',
  'step.other': 'خطوة أخرى',
};
