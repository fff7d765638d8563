account-recover-code = رمز الاستعادة لحساب { $name }: { $code }
account-last-administrator = { $name } هو المدير الوحيد، ولا بد من مدير. اجعلوا شخصًا آخر مديرًا أولًا: toguna account administrator NAME
account-recover-how = شغّلوا الخادم وافتحوا فيه { $path } واكتبوا الاسم وهذا الرمز وعبارة سرية جديدة. يصلح الرمز مرة واحدة ولا يظهر إلا الآن.
