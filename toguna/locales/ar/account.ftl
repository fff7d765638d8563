account-recover-code = رمز الاستعادة لحساب { $name }: { $code }
account-last-administrator = { $name } هو المدير الوحيد، ولا بد من مدير. اجعلوا شخصًا آخر مديرًا أولًا: toguna account administrator NAME
account-recover-how = شغّلوا الخادم وافتحوا فيه { $path } واكتبوا الاسم وهذا الرمز وعبارة سرية جديدة. يصلح الرمز مرة واحدة ولا يظهر إلا الآن.
account-in-use = هناك خادم يفتح قاعدة البيانات { $file }. أوقفوه واصنعوا الرمز ثم شغّلوه من جديد: لا يضيع شيء في هذه الأثناء.
account-none = لا حساب بعد. شغّلوا «toguna serve» وافتحوا الرابط الذي يطبعه.
